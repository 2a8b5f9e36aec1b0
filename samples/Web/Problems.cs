using ForBedring.Rules;

namespace ForBedring.Samples.Web;

/// <summary>What went wrong, as problem details (RFC 9457): 400 for input that cannot be read, 409 for a step that a rule refuses.</summary>
internal static class Problems
{
    private const int Most = 200;

    /// <summary>The reader's language: the first that the request accepts of nb, nn and en; bokmål otherwise.</summary>
    public static ReportLanguage LanguageOf(HttpRequest request)
    {
        foreach (var language in request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1))
        {
            switch (language.Value.Value?.Split('-')[0].ToLowerInvariant())
            {
                case "nb" or "no": return ReportLanguage.Bokmaal;
                case "nn": return ReportLanguage.Nynorsk;
                case "en": return ReportLanguage.English;
            }
        }

        return ReportLanguage.Bokmaal;
    }

    /// <summary>Input that cannot be read: every problem with its code, place and message, the same trouble once.</summary>
    public static IResult Unreadable(IEnumerable<(string Source, ProblemGroup Group)> problems, ReportLanguage language)
    {
        var listed = problems.Select(p => new
        {
            source = p.Source,
            code = p.Group.First.Code.Value,
            name = p.Group.First.Rule.Name,
            severity = p.Group.First.Severity.ToString().ToLowerInvariant(),
            row = p.Group.First.Row,
            column = p.Group.First.Column,
            message = p.Group.Describe(p.Source, language),
        }).ToList();
        var title = new LocalisedText("Filene kan ikke leses", "Filene kan ikkje lesast", "The files cannot be read").In(language);
        return Results.Problem(title: title, statusCode: StatusCodes.Status400BadRequest, type: "urn:forbedring:unreadable",
            extensions: new Dictionary<string, object?> { ["problems"] = listed.Take(Most), ["problemCount"] = listed.Count });
    }

    /// <summary>A step that a rule refuses: every finding with its code and message. No figure is part of it.</summary>
    public static IResult Refused(FindingList findings, ReportLanguage language)
    {
        var title = new LocalisedText("Steget er ikke tillatt", "Steget er ikkje tillate", "The step is not allowed").In(language);
        return Results.Problem(title: title, statusCode: StatusCodes.Status409Conflict, type: "urn:forbedring:refused",
            extensions: new Dictionary<string, object?> { ["findings"] = findings.Select(f => new { code = f.Code.Value, name = f.Rule.Name, message = f.Message.In(language) }).ToList() });
    }

    /// <summary>A request that lacks something or says something that is not known.</summary>
    public static IResult Wrong(LocalisedText message, ReportLanguage language)
        => Results.Problem(title: message.In(language), statusCode: StatusCodes.Status400BadRequest, type: "urn:forbedring:wrong-request");
}
