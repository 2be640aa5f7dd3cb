using System.Globalization;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Files;

/// <summary>
/// Human-readable byte counts: for <c>-h</c>, and for <c>dd</c>'s summary (coreutils' human.c, BusyBox's human_readable.c).
/// </summary>
internal static class ByteText
{
    private const string Units = "KMGTPE";
    private const int Kibi = 1024;

    /// <summary>GNU rounds up, with one decimal below ten; BusyBox rounds to nearest, always with one decimal.</summary>
    public static string Human(long bytes, Userland userland)
    {
        if (bytes < Kibi)
        {
            return bytes.ToString(CultureInfo.InvariantCulture);
        }

        return userland == Userland.BusyBox ? Rounded(bytes) : Scaled(bytes, Kibi, Math.Ceiling, string.Empty, Units);
    }

    /// <summary>In units of at least a thousand bytes, such as <c>1.0 kB</c>.</summary>
    public static string Decimal(long bytes) => Scaled(bytes, 1000, Nearest, " ", "kMGTPE") + "B";

    /// <summary>In units of at least 1024 bytes, such as <c>1.0 KiB</c>.</summary>
    public static string Binary(long bytes) => Scaled(bytes, Kibi, Nearest, " ", Units) + "iB";

    private static decimal Nearest(decimal value) => Math.Round(value, MidpointRounding.ToEven);

    private static string Scaled(long bytes, int step, Func<decimal, decimal> round, string space, string units)
    {
        var (value, unit) = ((decimal)bytes / step, 0);
        while (value >= step)
        {
            value /= step;
            unit++;
        }

        var rounded = value < 10 ? round(value * 10) / 10 : round(value);
        if (rounded >= 10)
        {
            rounded = round(value);
        }

        // A value rounded up to a whole step becomes one of the next unit.
        (rounded, unit) = rounded >= step && unit + 1 < units.Length ? (1, unit + 1) : (rounded, unit);
        return $"{rounded.ToString(rounded < 10 ? "0.0" : "0", CultureInfo.InvariantCulture)}{space}{units[unit]}";
    }

    private static string Rounded(long bytes)
    {
        var (value, unit, fraction) = (bytes, -1, 0L);
        while (value >= Kibi)
        {
            unit++;
            fraction = ((value % Kibi * 10) + (Kibi / 2)) / Kibi;
            value /= Kibi;
        }

        (value, fraction) = fraction >= 10 ? (value + 1, 0) : (value, fraction);
        return string.Create(CultureInfo.InvariantCulture, $"{value}.{fraction}{Units[unit]}");
    }
}
