using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Archives;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Tools.Text;

namespace Scenarios.Tools.Archives;

/// <summary><c>tar</c>: creates, lists and extracts archives of text files. Compression is refused by name.</summary>
/// <param name="name">The name in the catalogue: <c>tar</c>, or <c>busybox-tar</c> for images that have BusyBox's.</param>
/// <param name="isBusyBox">Whether it uses BusyBox's wording.</param>
internal sealed class TarProgram(string name, bool isBusyBox) : IProgram
{
    private const int Fatal = 2;

    public string Name => name;

    public async Coroutine<int> Run(ProgramContext context)
    {
        var arguments = TarArguments.Parse(context.Arguments);
        if (arguments.Fault is { } fault)
        {
            return await Stop(context, fault);
        }

        return arguments.Action switch
        {
            'c' when arguments.Operands.Count == 0 => await Stop(context, "Cowardly refusing to create an empty archive"),
            'c' => await Create(context, arguments),
            'x' or 't' => await Extract(context, arguments),
            _ => await Stop(context, "You must specify one of the '-Acdtrux', '--delete' or '--test-label' options"),
        };
    }

    private async Coroutine<int> Create(ProgramContext context, TarArguments arguments)
    {
        var entries = new List<TarEntry>();
        var (failed, saidLeading) = (false, false);
        foreach (var (directory, operand) in arguments.Operands)
        {
            var path = FilePath.Resolve(FilePath.Resolve(context.WorkingDirectory, directory), operand);
            if (context.Files.KindOf(path) is null)
            {
                failed = true;
                await context.Error.Write(isBusyBox
                    ? $"tar: {operand}: No such file or directory\n"
                    : $"tar: {operand}: Cannot stat: No such file or directory\n");
                continue;
            }

            if (operand.StartsWith('/') && !saidLeading)
            {
                saidLeading = true;
                await context.Error.Write(isBusyBox
                    ? "tar: removing leading '/' from member names\n"
                    : "tar: Removing leading `/' from member names\n");
            }

            failed |= !await Add(context, arguments, path, operand.TrimStart('/').TrimEnd('/'), entries);
        }

        var archive = TarArchive.Write(entries);
        if (arguments.File == "-")
        {
            await context.Output.Write(archive);
        }
        else if (context.Files.Write(FilePath.Resolve(context.WorkingDirectory, arguments.File), archive).Error is { } error)
        {
            return await Stop(context, $"{arguments.File}: Cannot open: {FileErrorText.Of(error)}");
        }

        if (!failed)
        {
            return 0;
        }

        await context.Error.Write(
            isBusyBox ? "tar: error exit delayed from previous errors\n" : "tar: Exiting with failure status due to previous errors\n");
        return isBusyBox ? 1 : Fatal;
    }

    /// <returns>False when something could not be read.</returns>
    private static async Coroutine<bool> Add(
        ProgramContext context, TarArguments arguments, string path, string member, List<TarEntry> entries)
    {
        if (arguments.IsVerbose)
        {
            var verbose = arguments.File == "-" ? context.Error : context.Output;
            await verbose.Write(context.Files.KindOf(path) == FileKind.Directory ? $"{member}/\n" : $"{member}\n");
        }

        if (context.Files.KindOf(path) != FileKind.Directory)
        {
            var text = context.Files.Read(path);
            if (text.Error is { } error)
            {
                await context.Error.Write($"tar: {member}: Cannot open: {FileErrorText.Of(error)}\n");
                return false;
            }

            entries.Add(new TarEntry(member, text.Value!));
            return true;
        }

        entries.Add(new TarEntry(member, null));
        var complete = true;
        foreach (var inner in context.Files.List(path).Value ?? [])
        {
            complete &= await Add(context, arguments, path == "/" ? $"/{inner}" : $"{path}/{inner}", $"{member}/{inner}", entries);
        }

        return complete;
    }

    private async Coroutine<int> Extract(ProgramContext context, TarArguments arguments)
    {
        var directory = FilePath.Resolve(context.WorkingDirectory, arguments.Directory);
        if (context.Files.KindOf(directory) != FileKind.Directory)
        {
            var reason = context.Files.KindOf(directory) is null ? "No such file or directory" : "Not a directory";
            return isBusyBox
                ? await Say(context, $"can't change directory to '{arguments.Directory}': {reason}", 1)
                : await Stop(context, $"{arguments.Directory}: Cannot open: {reason}");
        }

        string text;
        if (arguments.File == "-")
        {
            text = await InputFile.ReadAll(context.Input);
        }
        else
        {
            var read = context.Files.Read(FilePath.Resolve(context.WorkingDirectory, arguments.File));
            if (read.Error is { } error)
            {
                return await Stop(context, $"{arguments.File}: Cannot open: {FileErrorText.Of(error)}");
            }

            text = read.Value!;
        }

        if (TarArchive.Read(text) is not { } archive)
        {
            return await Stop(context, isBusyBox ? "invalid tar magic" : "This does not look like a tar archive");
        }

        var status = 0;
        foreach (var entry in archive.Entries.Where(entry => IsWanted(entry, arguments)))
        {
            status = Math.Max(status, await Take(context, arguments, directory, entry));
        }

        return status;
    }

    private static bool IsWanted(TarEntry entry, TarArguments arguments) => arguments.Operands.Count == 0
        || arguments.Operands.Exists(operand => operand.Name.TrimEnd('/') is var wanted && (entry.Name == wanted
            || entry.Name.StartsWith($"{wanted}/", StringComparison.Ordinal)));

    private static async Coroutine<int> Take(ProgramContext context, TarArguments arguments, string directory, TarEntry entry)
    {
        if (arguments.Action == 't' || arguments.IsVerbose)
        {
            await context.Output.Write(entry.IsDirectory ? $"{entry.Name}/\n" : $"{entry.Name}\n");
        }

        if (arguments.Action == 't')
        {
            return 0;
        }

        if (arguments.ToOutput)
        {
            await context.Output.Write(entry.Text ?? string.Empty);
            return 0;
        }

        var path = FilePath.Resolve(directory, entry.Name);
        var error = entry.Text is { } text
            ? FileTree.MakeDirectories(context.Files, FilePath.Parent(path)) ?? context.Files.Write(path, text).Error
            : FileTree.MakeDirectories(context.Files, path);
        if (error is { } failed)
        {
            await context.Error.Write($"tar: {entry.Name}: Cannot open: {FileErrorText.Of(failed)}\ntar: Exiting with failure status "
                + "due to previous errors\n");
            return Fatal;
        }

        return 0;
    }

    private static async Coroutine<int> Say(ProgramContext context, string message, int exitCode)
    {
        await context.Error.Write($"tar: {message}\n");
        return exitCode;
    }

    private async Coroutine<int> Stop(ProgramContext context, string message)
    {
        if (isBusyBox || message.StartsWith("not simulated", StringComparison.Ordinal))
        {
            return await Say(context, message, isBusyBox ? 1 : Fatal);
        }

        var advice = message.Contains(": Cannot open", StringComparison.Ordinal)
            ? "tar: Error is not recoverable: exiting now"
            : "Try 'tar --help' or 'tar --usage' for more information.";
        await context.Error.Write($"tar: {message}\n{advice}\n");
        return Fatal;
    }
}
