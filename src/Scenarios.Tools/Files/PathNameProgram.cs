using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Files;

/// <summary><c>basename NAME [SUFFIX]</c> and <c>dirname NAME …</c>.</summary>
internal sealed class PathNameProgram(string name, bool isDirectory) : Tool(name, new OptionSpec(string.Empty, isDirectory ? "z" : "asz"))
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var operands = options.Operands;
        if (operands.Count == 0)
        {
            return await FailUsage(context, "missing operand");
        }

        if (!isDirectory && operands.Count > 2)
        {
            return await FailUsage(context, $"extra operand '{operands[2]}'");
        }

        var result = isDirectory
            ? string.Concat(operands.Select(operand => Directory(operand) + "\n"))
            : Base(operands[0], operands.Count > 1 ? operands[1] : string.Empty) + "\n";
        await context.Output.Write(result);
        return 0;
    }

    private static string Base(string path, string suffix)
    {
        var trimmed = path.TrimEnd('/');
        var last = trimmed.Length == 0 && path.Length > 0 ? "/" : trimmed[(trimmed.LastIndexOf('/') + 1)..];
        return suffix.Length > 0 && last.Length > suffix.Length && last.EndsWith(suffix, StringComparison.Ordinal)
            ? last[..^suffix.Length]
            : last;
    }

    private static string Directory(string path)
    {
        var trimmed = path.TrimEnd('/');
        var slash = trimmed.LastIndexOf('/');
        return slash < 0 ? path.StartsWith('/') ? "/" : "." : trimmed[..slash].TrimEnd('/') is { Length: > 0 } parent ? parent : "/";
    }
}
