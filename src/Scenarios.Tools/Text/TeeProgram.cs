using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Text;

/// <summary><c>tee [-a] [FILE …]</c>.</summary>
internal sealed class TeeProgram()
    : Tool("tee", new OptionSpec("ai", "p") { LongNames = new Dictionary<string, char>(StringComparer.Ordinal) { ["append"] = 'a' } })
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var (status, paths) = (0, new List<(string Operand, string Path)>());
        foreach (var operand in options.Operands)
        {
            var path = FilePath.Resolve(context.WorkingDirectory, operand);
            var isDevice = context.Files.KindOf(path) == FileKind.Device;
            if (!isDevice && context.Files.Write(path, string.Empty, options.Has('a')).Error is { } error)
            {
                status = await Fail(context, $"{operand}: {FileErrorText.Of(error)}");
            }
            else
            {
                paths.Add((operand, path));
            }
        }

        while (await context.Input.Read() is { } text)
        {
            await context.Output.Write(text);
            foreach (var (operand, path) in paths.ToArray())
            {
                if (context.Files.Write(path, text, append: true).Error is { } error)
                {
                    status = await Fail(context, $"{operand}: {FileErrorText.Of(error)}");
                    paths.Remove((operand, path));
                }
            }
        }

        return status;
    }
}
