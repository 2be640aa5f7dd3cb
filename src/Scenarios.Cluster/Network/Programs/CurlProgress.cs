using System.Globalization;

namespace Scenarios.Cluster.Network.Programs;

/// <summary>
/// curl's progress meter as it looks after a whole transfer (curl, lib/progress.c), which is what a log of standard error shows.
/// </summary>
internal static class CurlProgress
{
    private const string Head =
        "  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n"
        + "                                 Dload  Upload   Total   Spent    Left  Speed\n";

    public static string Meter(long bytes, TimeSpan took)
    {
        var speed = (long)(bytes / Math.Max(took.TotalSeconds, 0.001));
        return Head + Line(0, 0) + Line(bytes, speed) + "\n";
    }

    private static string Line(long bytes, long speed)
    {
        var percent = bytes > 0 ? "100" : "  0";
        var size = Five(bytes);
        return $"\r{percent} {size}  {percent} {size}    0     0  {Five(speed)}      0 --:--:-- --:--:-- --:--:-- {Five(speed)}";
    }

    /// <summary>At most five characters: a number, or thousands of bytes as k, M.</summary>
    private static string Five(long number)
    {
        var text = number < 100_000 ? number.ToString(CultureInfo.InvariantCulture)
            : number < 10_000L * 1024 ? (number / 1024).ToString(CultureInfo.InvariantCulture) + "k"
            : (number / (1024 * 1024)).ToString(CultureInfo.InvariantCulture) + "M";
        return text.PadLeft(5);
    }
}
