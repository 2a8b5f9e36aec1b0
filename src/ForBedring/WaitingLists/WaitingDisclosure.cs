namespace ForBedring.WaitingLists;

/// <summary>placeholder</summary>
public sealed class WaitingDisclosure
{
    private WaitingDisclosure()
    {
    }
}
