namespace ForBedring.Releases;

/// <summary>Figures that a release gives only where they are asked for (<i>tilleggstall</i>). Each is made of figures that are shown anyway, so none tells more than they do.</summary>
[Flags]
public enum ExtraFigures
{
    /// <summary>None. The default.</summary>
    None = 0,

    /// <summary>The net promoter figure of every question on a scale from 0 to 10.</summary>
    NetPromoter = 1,

    /// <summary>The composite of every theme: the mean of its questions' percents positive. Needs figures of single questions (<see cref="Detail.Questions"/>).</summary>
    Composite = 2,
}
