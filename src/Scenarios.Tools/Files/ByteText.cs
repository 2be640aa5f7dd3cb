using System.Globalization;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Files;

/// <summary>Numbers of bytes for people: <c>-h</c>, and what <c>dd</c> tells (coreutils' human.c, BusyBox's human_readable.c).</summary>
internal static class ByteText
{
    private const string Units = "KMGTPE";
    private const int Kibi = 1024;

    /// <summary>Of GNU rounded up and with one decimal below ten, of BusyBox rounded and always with one.</summary>
    public static string Human(long bytes, Userland userland)
    {
        if (bytes < Kibi)
        {
            return bytes.ToString(CultureInfo.InvariantCulture);
        }

        return userland == Userland.BusyBox ? Rounded(bytes) : Scaled(bytes, Kibi, Math.Ceiling, string.Empty, Units);
    }

    /// <summary>In units of a thousand bytes, one at least, such as <c>1.0 kB</c>.</summary>
    public static string Decimal(long bytes) => Scaled(bytes, 1000, Nearest, " ", "kMGTPE") + "B";

    /// <summary>In units of 1024 bytes, one at least, such as <c>1.0 KiB</c>.</summary>
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

        // What is rounded up to a whole unit is one of the next.
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
