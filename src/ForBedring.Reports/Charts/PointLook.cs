using ForBedring.Indicators;

namespace ForBedring.Reports.Charts;

/// <summary>How a point is drawn: each has a shape of its own beside its colour.</summary>
internal enum PointLook
{
    /// <summary>Grey circle.</summary>
    Common = 1,

    /// <summary>Blue triangle.</summary>
    Improvement = 2,

    /// <summary>Orange diamond.</summary>
    Concern = 3,

    /// <summary>Purple square.</summary>
    Neutral = 4,

    /// <summary>Hollow square: beyond a limit, with too little behind it to judge.</summary>
    TooFew = 5,
}

/// <summary>The looks of all points of a chart.</summary>
internal static class PointLooks
{
    public static PointLook[] Of(SeriesChart chart, Direction? direction, TargetLine? target)
    {
        if (chart is ControlChart control && chart.Preset.IsMakingDataCount)
        {
            return [.. MakingDataCount.Read(control, direction, target).Classes.Select(c => c switch
            {
                PointClass.Improvement => PointLook.Improvement,
                PointClass.Concern => PointLook.Concern,
                PointClass.NeutralHigh or PointClass.NeutralLow => PointLook.Neutral,
                _ => PointLook.Common,
            })];
        }

        return [.. chart.Points.Select(p => p.State != PointState.Present ? PointLook.Common
            : p.IsTooFewToJudge ? PointLook.TooFew
            : !p.IsSigmaSignal ? PointLook.Common
            : direction switch
            {
                Direction.Increase => p.Value > p.UpperLimit ? PointLook.Improvement : PointLook.Concern,
                Direction.Decrease => p.Value > p.UpperLimit ? PointLook.Concern : PointLook.Improvement,
                _ => PointLook.Neutral,
            })];
    }
}
