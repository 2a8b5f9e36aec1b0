namespace ForBedring.Programme.Pulse;

/// <summary>What was read from a file of pulses (<i>skjemaer fra Ta pulsen</i>): the forms of each kind, kept apart.</summary>
public sealed class PulseFile
{
    /// <summary>The two kinds of forms.</summary>
    public PulseFile(OutpatientPulse outpatient, WardPulse ward)
    {
        ArgumentNullException.ThrowIfNull(outpatient);
        ArgumentNullException.ThrowIfNull(ward);
        Outpatient = outpatient;
        Ward = ward;
    }

    /// <summary>The outpatient forms.</summary>
    public OutpatientPulse Outpatient { get; }

    /// <summary>The ward forms.</summary>
    public WardPulse Ward { get; }
}
