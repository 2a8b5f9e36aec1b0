namespace ForBedring.Benchmarks.Reading;

/// <summary>A row as a typed reader wants it; the names are those of the header.</summary>
[CsvHelper.CsvRecord]
public sealed partial class WideRow
{
    public string unit { get; set; } = "";

    public int? q01 { get; set; }

    public int? q02 { get; set; }

    public int? q03 { get; set; }

    public int? q04 { get; set; }

    public int? q05 { get; set; }

    public int? q06 { get; set; }

    public int? q07 { get; set; }

    public int? q08 { get; set; }

    public int? q09 { get; set; }

    public int? q10 { get; set; }

    public int? q11 { get; set; }

    public int? q12 { get; set; }

    public int? q13 { get; set; }

    public int? q14 { get; set; }

    public int? q15 { get; set; }

    public int? q16 { get; set; }

    public int? q17 { get; set; }

    public int? q18 { get; set; }

    public int? q19 { get; set; }

    public int? q20 { get; set; }

    public int? q21 { get; set; }

    public int? q22 { get; set; }

    public int? q23 { get; set; }

    public int? q24 { get; set; }

    public int? q25 { get; set; }

    public int? q26 { get; set; }

    public int? q27 { get; set; }

    public int? q28 { get; set; }

    public int? q29 { get; set; }

    public int? q30 { get; set; }

    public int? q31 { get; set; }

    public int? q32 { get; set; }

    public int? q33 { get; set; }

    public int? q34 { get; set; }

    public int? q35 { get; set; }

    public int? q36 { get; set; }

    public int? q37 { get; set; }

    public int? q38 { get; set; }

    public int? q39 { get; set; }

    public int? q40 { get; set; }

    public int? q41 { get; set; }

    public int? q42 { get; set; }

    public int? q43 { get; set; }

    public int? q44 { get; set; }

    public int? q45 { get; set; }

    public bool IsOutsideScale()
        => q01 is < 1 or > 5
            || q02 is < 1 or > 5
            || q03 is < 1 or > 5
            || q04 is < 1 or > 5
            || q05 is < 1 or > 5
            || q06 is < 1 or > 5
            || q07 is < 1 or > 5
            || q08 is < 1 or > 5
            || q09 is < 1 or > 5
            || q10 is < 1 or > 5
            || q11 is < 1 or > 5
            || q12 is < 1 or > 5
            || q13 is < 1 or > 5
            || q14 is < 1 or > 5
            || q15 is < 1 or > 5
            || q16 is < 1 or > 5
            || q17 is < 1 or > 5
            || q18 is < 1 or > 5
            || q19 is < 1 or > 5
            || q20 is < 1 or > 5
            || q21 is < 1 or > 5
            || q22 is < 1 or > 5
            || q23 is < 1 or > 5
            || q24 is < 1 or > 5
            || q25 is < 1 or > 5
            || q26 is < 1 or > 5
            || q27 is < 1 or > 5
            || q28 is < 1 or > 5
            || q29 is < 1 or > 5
            || q30 is < 1 or > 5
            || q31 is < 1 or > 5
            || q32 is < 1 or > 5
            || q33 is < 1 or > 5
            || q34 is < 1 or > 5
            || q35 is < 1 or > 5
            || q36 is < 1 or > 5
            || q37 is < 1 or > 5
            || q38 is < 1 or > 5
            || q39 is < 1 or > 5
            || q40 is < 1 or > 5
            || q41 is < 1 or > 5
            || q42 is < 1 or > 5
            || q43 is < 1 or > 5
            || q44 is < 1 or > 5
            || q45 is < 1 or > 5;
}
