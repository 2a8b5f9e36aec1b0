namespace ForBedring.Planning;

/// <summary>How a party took part (<i>medvirkningsform</i>).</summary>
public enum ParticipationManner
{
    /// <summary>In a meeting (<i>i møte</i>).</summary>
    Met = 1,

    /// <summary>In writing (<i>skriftlig</i>).</summary>
    InWriting = 2,

    /// <summary>Informed (<i>orientert</i>).</summary>
    Informed = 3,
}
