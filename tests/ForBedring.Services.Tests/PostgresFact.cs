namespace ForBedring.Services.Tests;

/// <summary>A test that needs a PostgreSQL server: its connection string is the environment variable FORBEDRING_POSTGRES.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (ConnectionString.Length == 0) Skip = "FORBEDRING_POSTGRES is not set.";
    }

    public static string ConnectionString { get; } = Environment.GetEnvironmentVariable("FORBEDRING_POSTGRES") ?? "";
}
