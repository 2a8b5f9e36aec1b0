namespace ForBedring.Surveys.Aggregation;

/// <summary>Counts a set of sheets group by group.</summary>
internal sealed class SheetCounter(TallyLayout layout)
{
    public void Count(ResponseSet responses, TallyRows rows, TallyOptions options)
    {
        rows.Reset(responses.Groups.Length);
        foreach (var chunk in responses.Chunks)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            for (var sheet = 0; sheet < chunk.Count; sheet++)
                PlainCounting.Add(layout, chunk.Rows.AsSpan(sheet * layout.Stride, layout.Stride), 1, rows.CountsOf(chunk.Groups[sheet]), rows.SumsOf(chunk.Groups[sheet]));
        }
    }
}
