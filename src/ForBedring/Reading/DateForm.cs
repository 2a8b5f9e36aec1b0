namespace ForBedring.Reading;

/// <summary>How dates are written in a file (<i>datoform</i>). yyyy-MM-dd is always read; another form is read only when the caller names it, because 03.04.2024 and 45385 can mean more than one thing.</summary>
public enum DateForm
{
    /// <summary>yyyy-MM-dd only.</summary>
    Iso = 1,

    /// <summary>Day, month, year with points: 01.02.2023 or 1.2.2023.</summary>
    DayMonthYear = 2,

    /// <summary>Days of a spreadsheet that counts 1 January 1900 as 1: 44958 is 1 February 2023.</summary>
    ExcelSerial = 3,
}
