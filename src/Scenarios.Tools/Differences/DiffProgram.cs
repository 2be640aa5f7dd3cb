using System.Globalization;
using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;
using Scenarios.Tools.Text;

namespace Scenarios.Tools.Differences;

/// <summary><c>diff [-u] [-U LINES] [-N] [-q] [-s] [-r] [-i] [-b] [-w] LEFT RIGHT</c>: files, directories, or <c>-</c> for standard input
/// (diffutils).</summary>
internal sealed class DiffProgram() : Tool("diff", new OptionSpec("uU:NqsribwaH", "cCyeDnFIBEZTtlPxXWdp")
{
    LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["unified"] = 'u', ["new-file"] = 'N', ["brief"] = 'q', ["report-identical-files"] = 's', ["recursive"] = 'r',
        ["ignore-case"] = 'i', ["ignore-space-change"] = 'b', ["ignore-all-space"] = 'w', ["text"] = 'a',
    },
    ErrorExitCode = Trouble,
})
{
    private const int Trouble = 2;
    private const int UsualContext = 3;

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        if (options.Operands.Count < 2)
        {
            return await FailUsage(context, options.Operands.Count == 0
                ? "missing operand after 'diff'"
                : $"missing operand after '{options.Operands[0]}'");
        }

        if (options.Operands.Count > 2)
        {
            return await FailUsage(context, $"extra operand '{options.Operands[2]}'");
        }

        var (left, right) = (options.Operands[0], options.Operands[1]);
        var (leftKind, rightKind) = (KindOf(context, left), KindOf(context, right));
        if (leftKind == FileKind.Directory && rightKind == FileKind.Directory)
        {
            return await CompareDirectories(context, options, left, right);
        }

        // When the other operand is a file, a directory means the file of the same name in it.
        left = leftKind == FileKind.Directory ? $"{left.TrimEnd('/')}/{FilePath.Name(right)}" : left;
        right = rightKind == FileKind.Directory ? $"{right.TrimEnd('/')}/{FilePath.Name(left)}" : right;
        return await CompareFiles(context, options, left, right, head: string.Empty);
    }

    private async Coroutine<int> CompareDirectories(ProgramContext context, ParsedOptions options, string left, string right)
    {
        var names = Names(context, left).Union(Names(context, right), StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var status = 0;
        foreach (var name in names)
        {
            var (inLeft, inRight) = ($"{left.TrimEnd('/')}/{name}", $"{right.TrimEnd('/')}/{name}");
            var (leftKind, rightKind) = (KindOf(context, inLeft), KindOf(context, inRight));
            if ((leftKind is null || rightKind is null) && !options.Has('N'))
            {
                await context.Output.Write($"Only in {(leftKind is null ? right : left)}: {name}\n");
                status = Math.Max(status, 1);
            }
            else if (leftKind == FileKind.Directory || rightKind == FileKind.Directory)
            {
                status = Math.Max(status, await CompareSubdirectories(context, options, inLeft, inRight));
            }
            else
            {
                var words = context.Arguments.Where(static argument => argument.StartsWith('-')).Prepend("diff");
                var head = $"{string.Join(' ', words)} {inLeft} {inRight}\n";
                status = Math.Max(status, await CompareFiles(context, options, inLeft, inRight, head));
            }
        }

        return status;
    }

    private async Coroutine<int> CompareSubdirectories(ProgramContext context, ParsedOptions options, string left, string right)
    {
        if (options.Has('r'))
        {
            return await CompareDirectories(context, options, left, right);
        }

        await context.Output.Write($"Common subdirectories: {left} and {right}\n");
        return 0;
    }

    private async Coroutine<int> CompareFiles(ProgramContext context, ParsedOptions options, string leftName, string rightName, string head)
    {
        var left = await Open(context, options, leftName);
        var right = await Open(context, options, rightName);
        if (left is null || right is null)
        {
            return Trouble;
        }

        var changes = new LineComparison(left.Compared(), right.Compared(), new LineEquality(options)).Changes();
        if (changes.Count == 0)
        {
            await context.Output.Write(options.Has('s') ? $"Files {leftName} and {rightName} are identical\n" : string.Empty);
            return 0;
        }

        await context.Output.Write(options switch
        {
            _ when options.Has('q') => $"Files {leftName} and {rightName} differ\n",
            _ when options.Has('U') => head + UnifiedFormat.Write(
                left, right, changes, int.Parse(options.Value('U')!, CultureInfo.InvariantCulture)),
            _ when options.Has('u') => head + UnifiedFormat.Write(left, right, changes, UsualContext),
            _ => head + NormalFormat.Write(left, right, changes),
        });
        return 1;
    }

    private async Coroutine<ComparedFile?> Open(ProgramContext context, ParsedOptions options, string name)
    {
        if (name == "-")
        {
            return ComparedFile.Of(context, name, name, await InputFile.ReadAll(context.Input));
        }

        var path = FilePath.Resolve(context.WorkingDirectory, name);
        var text = context.Files.Read(path);
        if (text.Value is { } value)
        {
            return ComparedFile.Of(context, name, path, value);
        }

        if (text.Error == FileError.NotFound && options.Has('N'))
        {
            return ComparedFile.Absent(name);
        }

        await context.Error.Write($"diff: {name}: {FileErrorText.Of(text.Error!.Value)}\n");
        return null;
    }

    private static FileKind? KindOf(ProgramContext context, string name) =>
        name == "-" ? null : context.Files.KindOf(FilePath.Resolve(context.WorkingDirectory, name));

    private static IReadOnlyList<string> Names(ProgramContext context, string directory) =>
        context.Files.List(FilePath.Resolve(context.WorkingDirectory, directory)).Value ?? [];

    /// <summary>Decides whether two lines count as the same.</summary>
    private sealed class LineEquality(ParsedOptions options) : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => Form(x!) == Form(y!);

        public int GetHashCode(string obj) => Form(obj).GetHashCode(StringComparison.Ordinal);

        private string Form(string line)
        {
            line = options.Has('i') ? line.ToUpperInvariant() : line;
            if (!options.Has('w') && !options.Has('b'))
            {
                return line;
            }

            var form = new StringBuilder(line.Length);
            foreach (var letter in options.Has('b') ? line.TrimEnd() : line)
            {
                if (!char.IsWhiteSpace(letter))
                {
                    form.Append(letter);
                }
                else if (!options.Has('w') && (form.Length == 0 || form[^1] != ' '))
                {
                    form.Append(' ');
                }
            }

            return form.ToString();
        }
    }
}
