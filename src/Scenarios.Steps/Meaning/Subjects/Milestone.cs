namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>An object reached a state.</summary>
/// <param name="Name">Its name.</param>
/// <param name="At">Virtual time since the simulation's start.</param>
/// <param name="Writes">The number of writes before it.</param>
internal sealed record Milestone(string Name, TimeSpan At, int Writes)
{
    /// <summary>The time of day of an instant, in milliseconds.</summary>
    public static string Clock(TimeSpan at) =>
        (Kernel.Simulation.DefaultStart + at).ToString("HH:mm:ss.fff", System.Globalization.CultureInfo.InvariantCulture);

    public override string ToString() => $"{Name} {Clock(At)}";
}
