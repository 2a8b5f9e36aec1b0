using ForBedring.Surveys;
using ForBedring.Surveys.Aggregation;

namespace ForBedring.Benchmarks.Surveys;

/// <summary>The library's way: count every group, roll up to every unit, into results that are used again.</summary>
internal sealed class Aggregate
{
    private readonly SurveyData _data;
    private readonly TallyOptions _options;
    private readonly SheetCounter _counter;
    private readonly TallyRows _groups;
    private readonly UnitRollUp _rollUp;

    public Aggregate(SurveyData data, int workers)
    {
        _data = data;
        _options = new(workers);
        var layout = new TallyLayout(data.Hospital.Instrument);
        _counter = new(layout);
        _groups = new(layout);
        _rollUp = new(layout);
        Units = new(layout);
    }

    public TallyRows Units { get; }

    public void Run()
    {
        _counter.Count(_data.Set, _groups, _options);
        _rollUp.Fill(_data.Hospital.Organisation, _data.Set.Groups, _groups, null, Units, _options.Workers);
    }
}
