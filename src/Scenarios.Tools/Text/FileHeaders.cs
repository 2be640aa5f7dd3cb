using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Text;

/// <summary>The headers that head and tail print between several files.</summary>
internal sealed class FileHeaders(ParsedOptions options, int files)
{
    private bool _isFirst = true;
    private string _last = string.Empty;

    /// <summary>The header for more text of a file, needed only when another file's header was printed in between.</summary>
    public string Again(string operand) => operand == _last || files < 2 ? string.Empty : Next(operand);

    public string Next(string operand)
    {
        _last = operand;
        if (!options.Has('v') && (files < 2 || options.Has('q')))
        {
            return string.Empty;
        }

        var gap = _isFirst ? string.Empty : "\n";
        _isFirst = false;
        return $"{gap}==> {(operand == "-" ? "standard input" : operand)} <==\n";
    }
}
