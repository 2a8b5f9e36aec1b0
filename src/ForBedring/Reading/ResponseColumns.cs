using ForBedring.Surveys;

namespace ForBedring.Reading;

/// <summary>Which columns of a response file mean what (<i>kolonner</i>). Immutable.</summary>
/// <remarks>By default <c>unit</c> (<i>enhet, eining</i>), <c>respondent</c> (<i>besvarelse, id</i>), <c>role</c> (<i>rolle</i>), and each question's code. The first three ignore case; question codes do not.</remarks>
public sealed class ResponseColumns
{
    private readonly ImmutableDictionary<string, QuestionCode> _questions;

    private ResponseColumns(ImmutableArray<string> unit, ImmutableArray<string> respondent, ImmutableArray<string> role, ImmutableDictionary<string, QuestionCode> questions)
    {
        Unit = unit;
        Respondent = respondent;
        Role = role;
        _questions = questions;
    }

    /// <summary>The default names.</summary>
    public static ResponseColumns Default { get; } = new(["unit", "enhet", "eining"], ["respondent", "besvarelse", "id"], ["role", "rolle"], ImmutableDictionary.Create<string, QuestionCode>(StringComparer.Ordinal));

    /// <summary>The names of the unit column.</summary>
    public ImmutableArray<string> Unit { get; }

    /// <summary>The names of the respondent column.</summary>
    public ImmutableArray<string> Respondent { get; }

    /// <summary>The names of the role column.</summary>
    public ImmutableArray<string> Role { get; }

    /// <summary>The same with another name for the unit column.</summary>
    public ResponseColumns WithUnit(string name) => new([Named(name)], Respondent, Role, _questions);

    /// <summary>The same with another name for the respondent column.</summary>
    public ResponseColumns WithRespondent(string name) => new(Unit, [Named(name)], Role, _questions);

    /// <summary>The same with another name for the role column.</summary>
    public ResponseColumns WithRole(string name) => new(Unit, Respondent, [Named(name)], _questions);

    /// <summary>The same with another column name for a question.</summary>
    public ResponseColumns WithQuestion(QuestionCode question, string name)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new(Unit, Respondent, Role, _questions.SetItem(Named(name), question));
    }

    /// <summary>The 0-based question of a column name, or −1.</summary>
    internal int QuestionOf(string name, Instrument instrument)
    {
        if (_questions.TryGetValue(name, out var mapped)) return instrument.IndexOf(mapped);
        return string.IsNullOrWhiteSpace(name) ? -1 : instrument.IndexOf(QuestionCode.From(name));
    }

    private static string Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return name.Trim();
    }
}
