namespace Scenarios.Kernel.Time;

/// <summary>Times that people write as a number of seconds, cut to what the virtual clock can go: a thousand years either way.</summary>
public static class Seconds
{
    private const long Most = 1000L * 366 * 86_400;

    public static TimeSpan Span(long seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, -Most, Most));

    /// <inheritdoc cref="Span(long)"/>
    /// <param name="seconds">No number counts as none.</param>
    public static TimeSpan Span(double seconds) =>
        double.IsNaN(seconds) ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Clamp(seconds, -Most, Most));
}
