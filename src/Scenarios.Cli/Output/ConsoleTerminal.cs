namespace Scenarios.Cli.Output;

/// <summary>What the terminal that the command was started at can do.</summary>
internal static class ConsoleTerminal
{
    private const int UsualWidth = 80;

    /// <summary>
    /// Output goes to a screen on which lines can be drawn anew: not to a file, and not to a terminal that says it is dumb, or nothing.
    /// </summary>
    public static bool CanRedraw =>
        !Console.IsOutputRedirected
            && (OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb"));

    /// <summary>Nobody has asked for no colours (https://no-color.org).</summary>
    public static bool HasColour => CanRedraw && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>Columns, now: a terminal may be resized at any time.</summary>
    public static int Width
    {
        get
        {
            try
            {
                return Console.WindowWidth > 0 ? Console.WindowWidth : UsualWidth;
            }
            catch (IOException)
            {
                return UsualWidth;
            }
        }
    }
}
