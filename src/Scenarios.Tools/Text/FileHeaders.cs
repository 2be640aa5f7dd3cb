using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Text;

/// <summary>The headers that head and tail print between several files.</summary>
internal sealed class FileHeaders(ParsedOptions options, int files)
{
    private bool _isFirst = true;

    public string Next(string operand)
    {
        if (!options.Has('v') && (files < 2 || options.Has('q')))
        {
            return string.Empty;
        }

        var gap = _isFirst ? string.Empty : "\n";
        _isFirst = false;
        return $"{gap}==> {(operand == "-" ? "standard input" : operand)} <==\n";
    }
}
