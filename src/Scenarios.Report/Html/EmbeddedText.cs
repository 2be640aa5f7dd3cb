using System.Reflection;

namespace Scenarios.Report.Html;

/// <summary>Reads the style sheet and the scripts that are embedded in this assembly.</summary>
internal static class EmbeddedText
{
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Scenarios.Report.Html.{name}")
            ?? throw new InvalidOperationException($"{name} is not built into the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
