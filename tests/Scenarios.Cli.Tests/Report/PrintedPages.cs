using System.ComponentModel;
using System.Diagnostics;

namespace Scenarios.Cli.Tests.Report;

/// <summary>Measures printed pages: how far down each page has ink.</summary>
internal static class PrintedPages
{
    private const int Dark = 200;

    /// <summary>
    /// Returns for each page the fraction from its top to the last line with ink. The test is ignored if no program can render pages.
    /// </summary>
    /// <param name="pdf">The file.</param>
    public static IReadOnlyList<double> Filled(string pdf)
    {
        var folder = Directory.CreateTempSubdirectory("scenarios-pages-");
        try
        {
            Draw(pdf, Path.Combine(folder.FullName, "page"));
            return
            [
                .. folder.GetFiles("*.pgm")
                    .OrderBy(file => file.Name, StringComparer.Ordinal)
                    .Select(file => FilledPart(File.ReadAllBytes(file.FullName))),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Draw(string pdf, string prefix)
    {
        try
        {
            using var program =
                Process.Start(new ProcessStartInfo("pdftoppm", ["-r", "20", "-gray", pdf, prefix]) { RedirectStandardError = true })!;
            program.StandardError.ReadToEnd();
            program.WaitForExit();
            program.ExitCode.ShouldBe(0);
        }
        catch (Win32Exception)
        {
            Assert.Ignore("There is no pdftoppm here: apt-get install poppler-utils (.ci/run does).");
        }
    }

    /// <summary>A grey picture (PGM): three lines of text, then a byte for each pixel.</summary>
    private static double FilledPart(byte[] picture)
    {
        var header = 0;
        for (var lines = 0; lines < 3; header++)
        {
            lines += picture[header] == '\n' ? 1 : 0;
        }

        var size = System.Text.Encoding.ASCII.GetString(picture, 0, header).Split(['\n', ' ']);
        var (width, height) = (
            int.Parse(size[1], System.Globalization.CultureInfo.InvariantCulture),
            int.Parse(size[2], System.Globalization.CultureInfo.InvariantCulture));
        var last = 0;
        for (var row = 0; row < height; row++)
        {
            if (picture.AsSpan(header + row * width, width).IndexOfAnyInRange((byte)0, (byte)(Dark - 1)) >= 0)
            {
                last = row;
            }
        }

        return (double)last / height;
    }
}
