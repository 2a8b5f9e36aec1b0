using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>What the working environment committee sees each quarter (<i>status til arbeidsmiljøutvalget</i>): counts and shares up the line. No free text and no figure of a survey.</summary>
public sealed class CommitteeStatusView
{
    private CommitteeStatusView(PlanViewHead head, int units, PlanMetrics metrics, ImmutableArray<FollowUpLine> followUp)
    {
        Head = head;
        ObligedUnits = units;
        Metrics = metrics;
        FollowUp = followUp;
    }

    /// <summary>Label (the highest of the plans), day, language, bases.</summary>
    public PlanViewHead Head { get; }

    /// <summary>How many units shall have a plan.</summary>
    public int ObligedUnits { get; }

    /// <summary>The counts and shares.</summary>
    public PlanMetrics Metrics { get; }

    /// <summary>The units that need following up.</summary>
    public ImmutableArray<FollowUpLine> FollowUp { get; }

    /// <summary>The status of obliged units.</summary>
    public static CommitteeStatusView Of(IEnumerable<UnitPlan> obliged, int cycleYear, LocalDate today, ReportLanguage language, PlanningSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(obliged);
        var units = obliged.ToList();
        var labels = units.Where(u => u.Plan is not null).Select(u => u.Plan!.Label).ToList();
        var label = labels.Count == 0 ? ImprovementPlan.Unlabelled : SensitivityLabel.Highest(labels);
        return new(new PlanViewHead(label, today, language, [LegalBases.Lb06, LegalBases.Lb07]), units.Count, PlanMetrics.Of(units, cycleYear, today, settings), FollowUpList.Of(units, today, settings));
    }
}
