namespace ForBedring.Rules;

/// <summary>How much a finding weighs (<i>alvorlighet</i>). Ordered: <see cref="Info"/> &lt; <see cref="Warning"/> &lt; <see cref="Error"/>.</summary>
public enum Severity
{
    /// <summary>Worth knowing (<i>til orientering</i>). Nothing needs to be done.</summary>
    Info = 1,

    /// <summary>Worth mending (<i>advarsel</i>). Nothing is refused.</summary>
    Warning = 2,

    /// <summary>Refused (<i>feil</i>): the step is not taken, the row or file is not read.</summary>
    Error = 3,
}
