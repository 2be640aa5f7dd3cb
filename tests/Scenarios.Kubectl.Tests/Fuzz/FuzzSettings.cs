using System.Globalization;

namespace Scenarios.Kubectl.Tests.Fuzz;

/// <summary>
/// How much is tried. A usual run tries few cases; the environment variable SCENARIOS_FUZZ asks for more (COUNT or COUNT:SEED).
/// </summary>
internal static class FuzzSettings
{
    private static readonly string[] Given = (Environment.GetEnvironmentVariable("SCENARIOS_FUZZ") ?? string.Empty).Split(':');

    public static int Count(int usual) =>
        int.TryParse(Given[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : usual;

    /// <summary>
    /// If SCENARIOS_FUZZ_TRACE names a file, each text is written there before it is typed. Then the last text is the one that hangs or
    /// kills the process.
    /// </summary>
    public static void Trace(string text)
    {
        if (Environment.GetEnvironmentVariable("SCENARIOS_FUZZ_TRACE") is { Length: > 0 } file)
        {
            File.AppendAllText(file, text + "\n", System.Text.Encoding.UTF8);
        }
    }

    public static ulong Seed => Given.Length > 1 ? ulong.Parse(Given[1], CultureInfo.InvariantCulture) : 1;
}
