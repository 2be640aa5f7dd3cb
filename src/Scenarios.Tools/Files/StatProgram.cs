using System.Globalization;
using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Files;

/// <summary><c>stat [-L] [-c FORMAT] FILE …</c>.</summary>
internal sealed class StatProgram() : Tool("stat", new OptionSpec("Lc:", "ftZ")
{
    LongNames = new Dictionary<string, char>(StringComparer.Ordinal) { ["dereference"] = 'L', ["format"] = 'c', ["printf"] = 'p' },
    LongOnly = "p",
})
{

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        if (options.Operands.Count == 0)
        {
            return await FailUsage(context, "missing operand");
        }

        var status = 0;
        foreach (var operand in options.Operands)
        {
            var path = FilePath.Resolve(context.WorkingDirectory, operand);
            if (context.Files.KindOf(path) is null && (options.Has('L') || context.Files.LinkAt(path) is null))
            {
                status = await Fail(context, context.Userland == Userland.BusyBox
                    ? $"can't stat '{operand}': No such file or directory"
                    : $"cannot statx '{operand}': No such file or directory");
                continue;
            }

            var file = new StatFile(context, path, options.Has('L'));
            await context.Output.Write(options.Value('c') is { } format ? Fill(format, operand, file) + "\n" : Whole(operand, file));
        }

        return status;
    }

    private static string Fill(string format, string operand, StatFile file)
    {
        var text = new StringBuilder();
        for (var index = 0; index < format.Length; index++)
        {
            if (format[index] != '%' || index + 1 == format.Length)
            {
                text.Append(format[index]);
                continue;
            }

            text.Append(Field(format[++index], operand, file));
        }

        return text.ToString();
    }

    private static string Field(char letter, string operand, StatFile file) => letter switch
    {
        'a' => FileModes.Octal(file.Rights.Mode),
        'A' => file.ModeText,
        'f' => file.RawMode,
        'n' => operand,
        'N' => file.Target is null ? $"'{operand}'" : $"'{operand}' -> '{file.Target}'",
        's' => file.Size.ToString(CultureInfo.InvariantCulture),
        'b' => file.Blocks.ToString(CultureInfo.InvariantCulture),
        'B' => "512",
        'o' => StatFile.BlockSize.ToString(CultureInfo.InvariantCulture),
        'u' => file.Rights.User.ToString(CultureInfo.InvariantCulture),
        'U' => file.UserName,
        'g' => file.Rights.Group.ToString(CultureInfo.InvariantCulture),
        'G' => file.GroupName,
        'h' => file.Links.ToString(CultureInfo.InvariantCulture),
        'F' => file.KindName,
        'x' or 'y' or 'z' => file.Time,
        'X' or 'Y' or 'Z' => file.Seconds.ToString(CultureInfo.InvariantCulture),
        '%' => "%",
        _ => "?",
    };

    private static string Whole(string operand, StatFile file) =>
        $"  File: {(file.Target is null ? operand : $"{operand} -> {file.Target}")}\n"
        + $"  Size: {file.Size,-10}\tBlocks: {file.Blocks,-10} IO Block: {StatFile.BlockSize,-6} {file.KindName}\n"
        + $"Access: ({FileModes.Octal(file.Rights.Mode).PadLeft(4, '0')}/{file.ModeText})  Uid: ({file.Rights.User,5}/{file.UserName,8})"
        + $"   Gid: ({file.Rights.Group,5}/{file.GroupName,8})\n"
        + $"Access: {file.Time}\nModify: {file.Time}\nChange: {file.Time}\n";
}
