namespace ForBedring.Workshops;

/// <summary>What a debugger shows of an object that holds one table's or one person's answers: nothing.</summary>
internal sealed class Opaque
{
    public Opaque(object value) => _ = value;
}
