using ForBedring.Surveys;

namespace ForBedring.Releases.Making;

/// <summary>Whom a figure is about: everyone with a sheet, those with an index of a theme, those who answered something of it, or those who answered a question.</summary>
internal readonly struct PeopleMeasure : IEquatable<PeopleMeasure>
{
    private readonly Kind _kind;
    private readonly int _index;

    private PeopleMeasure(Kind kind, int index)
    {
        _kind = kind;
        _index = index;
    }

    private enum Kind
    {
        Sheets = 1,
        Index = 2,
        Anything = 3,
        Question = 4,
    }

    /// <summary>Everyone with a sheet.</summary>
    public static PeopleMeasure Sheets { get; } = new(Kind.Sheets, 0);

    /// <summary>Those with an index of a theme.</summary>
    public static PeopleMeasure IndexOf(int theme) => new(Kind.Index, theme);

    /// <summary>Those who answered some question of a theme.</summary>
    public static PeopleMeasure AnythingOf(int theme) => new(Kind.Anything, theme);

    /// <summary>Those who answered a question.</summary>
    public static PeopleMeasure Question(int question) => new(Kind.Question, question);

    /// <summary>How many sheets of a cell count.</summary>
    public long Of(CellCounts cell)
    {
        switch (_kind)
        {
            case Kind.Sheets: return cell.Sheets;
            case Kind.Index: return cell.Theme(_index).Respondents;
            case Kind.Anything:
                var theme = cell.Theme(_index);
                return theme.Asked - theme.NoneAnswered;
            default: return cell.AnswersTo(_index);
        }
    }

    /// <summary>Whether one sheet counts.</summary>
    public bool Has(Instrument instrument, SheetTable sheets, int sheet)
    {
        switch (_kind)
        {
            case Kind.Sheets: return true;
            case Kind.Question: return sheets.Answers(sheet, _index);
            default:
                var answered = 0;
                for (var i = 0; i < instrument.Themes[_index].Questions.Length; i++)
                {
                    if (sheets.Answers(sheet, instrument.FirstQuestions[_index] + i)) answered++;
                }

                return _kind == Kind.Anything ? answered > 0 : answered >= instrument.Arithmetic[_index].LeastAnswered;
        }
    }

    public bool Equals(PeopleMeasure other) => _kind == other._kind && _index == other._index;

    public override bool Equals(object? obj) => obj is PeopleMeasure other && Equals(other);

    public override int GetHashCode() => ((int)_kind * 397) ^ _index;
}
