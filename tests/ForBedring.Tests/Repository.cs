namespace ForBedring.Tests;

/// <summary>The checked-out repository that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "ForBedring.sln"))) return folder;
        }

        throw new InvalidOperationException("The tests run outside a checked-out repository.");
    }
}
