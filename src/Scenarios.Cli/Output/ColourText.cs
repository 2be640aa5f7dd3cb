namespace Scenarios.Cli.Output;

/// <summary>Colours text if the terminal has colours (ECMA-48, select graphic rendition).</summary>
internal sealed class ColourText(bool hasColour)
{
    public string Green(string text) => Write("32", text);

    public string Red(string text) => Write("31", text);

    public string Dim(string text) => Write("2", text);

    private string Write(string code, string text) => hasColour && text.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
