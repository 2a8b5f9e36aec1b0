using ForBedring.Indicators;
using ForBedring.Rules;

namespace ForBedring.Workshops;

/// <summary>A unit's sick leave over time (<i>sykefravær</i>), given by the user: what the method wants to bring down. A series with a run chart and the unit's target; no cause is claimed.</summary>
public sealed class SickLeave
{
    private SickLeave(ReadingSeries series, Goal? target)
    {
        Series = series;
        Target = target;
    }

    /// <summary>What is measured: days of sick leave of the days that were agreed; lower is better.</summary>
    public static Indicator Indicator { get; } = new(
        IndicatorId.From("sick-leave"), new("Sykefravær", "Sjukefråvær", "Sick leave"), ValueKind.Proportion, new("av avtalte dager", "av avtalte dagar", "of agreed days"), Direction.Decrease);

    /// <summary>The series.</summary>
    public ReadingSeries Series { get; }

    /// <summary>The unit's target, as a share; null where none is set.</summary>
    public Goal? Target { get; }

    /// <summary>What the series does not say.</summary>
    public static LocalisedText Caution { get; } = new(
        "Serien viser hvordan sykefraværet har vært, ikke hvorfor. En endring etter kartleggingen er ikke bevis for at kartleggingen eller tiltakene var årsaken.",
        "Serien viser korleis sjukefråværet har vore, ikkje kvifor. Ei endring etter kartlegginga er ikkje bevis for at kartlegginga eller tiltaka var årsaka.",
        "The series shows how sick leave has been, not why. A change after the mapping does not prove that the mapping or the measures caused it.");

    /// <summary>Whether the series covers enough employees to be shown (WSP-R11).</summary>
    /// <param name="series">The readings.</param>
    /// <param name="employees">How many employees it covers at the fewest.</param>
    /// <param name="target">The unit's target; null for none.</param>
    public static FindingList CanCreate(ReadingSeries series, int employees, Goal? target = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        var least = ReleaseThresholds.Standard.People;
        return employees >= least
            ? FindingList.Empty
            : new([WorkshopRules.SickLeaveOfFew.Find(FindingPolicy.Default, new Subject("unit", series.Unit.Value), ("least", least))]);
    }

    /// <summary>A unit's sick leave.</summary>
    /// <param name="series">The readings, of <see cref="Indicator"/> or an indicator of one's own.</param>
    /// <param name="employees">How many employees it covers at the fewest.</param>
    /// <param name="target">The unit's target, as a share; null for none.</param>
    /// <exception cref="RuleViolationException">The rule of <see cref="CanCreate"/> refuses.</exception>
    public static SickLeave Create(ReadingSeries series, int employees, Goal? target = null)
    {
        CanCreate(series, employees, target).ThrowIfRefused();
        return new(series, target);
    }

    /// <summary>The run chart of the series.</summary>
    public RunChart Chart() => RunChart.Draw(Series, ChartLayout.Whole);

    /// <summary>The unit.</summary>
    public override string ToString() => Series.Unit.Value;
}
