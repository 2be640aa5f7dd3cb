namespace Scenarios.Kernel.Time;

/// <summary>Converts numbers of seconds, limited to the range of the virtual clock: a thousand years either way.</summary>
public static class Seconds
{
    private const long Most = 1000L * 366 * 86_400;

    public static TimeSpan Span(long seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, -Most, Most));

    /// <inheritdoc cref="Span(long)"/>
    /// <param name="seconds">NaN counts as 0.</param>
    public static TimeSpan Span(double seconds) =>
        double.IsNaN(seconds) ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Clamp(seconds, -Most, Most));
}
