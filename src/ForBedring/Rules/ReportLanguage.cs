namespace ForBedring.Rules;

/// <summary>The language of texts for people (<i>språk</i>). Our own type, so that nothing depends on the machine's culture data.</summary>
public enum ReportLanguage
{
    /// <summary>Norwegian bokmål: the neutral text of the library.</summary>
    Bokmaal = 1,

    /// <summary>Norwegian nynorsk.</summary>
    Nynorsk = 2,

    /// <summary>English.</summary>
    English = 3,
}
