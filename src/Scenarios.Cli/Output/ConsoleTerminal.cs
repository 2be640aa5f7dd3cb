namespace Scenarios.Cli.Output;

/// <summary>The capabilities of the command's terminal.</summary>
internal static class ConsoleTerminal
{
    private const int UsualWidth = 80;

    /// <summary>
    /// Whether output goes to a screen that can redraw lines: not to a file, and not to a terminal of type dumb or of no type.
    /// </summary>
    public static bool CanRedraw =>
        !Console.IsOutputRedirected
            && (OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb"));

    /// <summary>Whether colours are not disabled (https://no-color.org).</summary>
    public static bool HasColour => CanRedraw && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>The current number of columns: a terminal may be resized at any time.</summary>
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
