using System.Globalization;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Files;

/// <summary>Numbers of bytes for people: <c>-h</c>.</summary>
internal static class ByteText
{
    private const string Units = "KMGTPE";

    /// <summary>Of GNU rounded up and with one decimal below ten, of BusyBox rounded and always with one.</summary>
    public static string Human(long bytes, Userland userland)
    {
        if (bytes < 1024)
        {
            return bytes.ToString(CultureInfo.InvariantCulture);
        }

        var (value, unit) = ((decimal)bytes / 1024, 0);
        while (value >= 1024)
        {
            value /= 1024;
            unit++;
        }

        if (userland == Userland.BusyBox)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Math.Round(value, 1, MidpointRounding.AwayFromZero):0.0}{Units[unit]}");
        }

        var rounded = value < 10 ? Math.Ceiling(value * 10) / 10 : Math.Ceiling(value);
        return rounded.ToString(rounded < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) + Units[unit];
    }
}
