using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Text;

/// <summary>What <c>tail -f</c> does after the last lines: it checks once a second for appended text. Never ends by itself.</summary>
/// <param name="waitsForFiles">Whether to wait for files that do not exist yet (<c>-F</c>).</param>
internal sealed class FileFollower(ProgramContext context, FileHeaders headers, IReadOnlyList<string> operands, bool waitsForFiles)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, int> _lengths = new(StringComparer.Ordinal);

    public async Coroutine Run()
    {
        var files = operands.Where(operand => operand is not "-" && (waitsForFiles || KindOf(operand) is not null)).ToList();
        foreach (var file in files)
        {
            _lengths[file] = TextOf(file).Length;
        }

        if (files.TrueForAll(file => KindOf(file) == FileKind.Device))
        {
            // /dev/null never has any input, so following it is the usual way to do nothing for ever.
            await new Completion<Unit>(context.Simulation.Processes);
        }

        while (files.Count > 0)
        {
            await context.Simulation.Processes.Sleep(Interval);
            foreach (var file in files)
            {
                await Show(file);
            }
        }
    }

    private async Coroutine Show(string file)
    {
        var text = TextOf(file);
        var known = _lengths[file];
        if (text.Length < known)
        {
            await context.Error.Write($"tail: {file}: file truncated\n");
            known = 0;
        }

        _lengths[file] = text.Length;
        if (text.Length > known)
        {
            await context.Output.Write(headers.Again(file) + text[known..]);
        }
    }

    private FileKind? KindOf(string file) => context.Files.KindOf(FilePath.Resolve(context.WorkingDirectory, file));

    private string TextOf(string file) => context.Files.Read(FilePath.Resolve(context.WorkingDirectory, file)).Value ?? string.Empty;
}
