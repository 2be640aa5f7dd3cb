namespace Scenarios.Objects.Generator;

/// <summary>One generated file.</summary>
internal static class ViewFile
{
    /// <summary>Writes it under another name first, so that a concurrent build reads either the old file or the new one.</summary>
    public static void Write(string path, string text)
    {
        var draft = $"{path}.{Environment.ProcessId}.draft";
        File.WriteAllText(draft, text);
        File.Move(draft, path, overwrite: true);
    }
}
