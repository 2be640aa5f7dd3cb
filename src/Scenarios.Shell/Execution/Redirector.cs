using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Execution.Redirection;
using Scenarios.Shell.Files;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Execution;

/// <summary>Opens the files that redirections name.</summary>
internal sealed class Redirector(Interpreter shell)
{
    /// <summary>The descriptors after the redirections, in order; null when one failed, which has then been reported.</summary>
    public async Coroutine<Descriptors?> Apply(IReadOnlyList<Redirect> redirects, Descriptors descriptors)
    {
        var result = descriptors;
        foreach (var redirect in redirects)
        {
            var next = await Apply(redirect, result);
            if (next is null)
            {
                return null;
            }

            result = next;
        }

        return result;
    }

    private async Coroutine<Descriptors?> Apply(Redirect redirect, Descriptors descriptors)
    {
        switch (redirect.Kind)
        {
            case RedirectKind.HereDocument:
                var document = await shell.Expander.ExpandToText(redirect.Target);
                return descriptors.With(redirect.Descriptor, new OpenFile(new TextSource(document), null));
            case RedirectKind.HereString:
                var text = await shell.Expander.ExpandToText(redirect.Target);
                return descriptors.With(redirect.Descriptor, new OpenFile(new TextSource(text + "\n"), null));
        }

        var fields = await shell.Expander.ExpandWord(redirect.Target);
        if (fields.Count != 1)
        {
            throw new ShellErrorException(redirect.Position, $"{redirect.Target.Source}: ambiguous redirect");
        }

        return redirect.Kind is RedirectKind.DuplicateInput or RedirectKind.DuplicateOutput
            ? await Duplicate(redirect, fields[0], descriptors)
            : await Open(redirect, fields[0], descriptors);
    }

    private async Coroutine<Descriptors?> Duplicate(Redirect redirect, string source, Descriptors descriptors)
    {
        if (source == "-")
        {
            return descriptors.With(redirect.Descriptor, null);
        }

        if (source is [>= '0' and <= '9' and var digit] && descriptors.Find(digit - '0') is { } file)
        {
            return descriptors.With(redirect.Descriptor, file);
        }

        await descriptors.Error.Write(shell.Voice.Error(redirect.Position, $"{source}: Bad file descriptor"));
        return null;
    }

    private async Coroutine<Descriptors?> Open(Redirect redirect, string target, Descriptors descriptors)
    {
        if (target is "/dev/stdin" or "/dev/stdout" or "/dev/stderr" && StandardFile(target, descriptors) is { } standard)
        {
            return descriptors.With(redirect.Descriptor, standard);
        }

        var path = FilePath.Resolve(shell.State.WorkingDirectory, target);
        var isInput = redirect.Kind == RedirectKind.Input;
        if (shell.Files.KindOf(path) == FileKind.Device)
        {
            return With(redirect, descriptors, DeviceAt(path, isInput));
        }

        var appends = redirect.Kind is RedirectKind.Append or RedirectKind.AppendOutputAndError;
        var result = isInput ? shell.Files.Read(path) : shell.Files.Write(path, string.Empty, appends);
        if (result.Error is { } error && !(isInput && error == FileError.IsDirectory))
        {
            await descriptors.Error.Write(
                shell.Voice.CannotOpen(redirect.Position, target, FileErrorText.Of(error), isOutput: !isInput));
            return null;
        }

        if (isInput)
        {
            return With(redirect, descriptors, new OpenFile(new TextSource(result.Value ?? string.Empty), null));
        }

        return With(redirect, descriptors, new OpenFile(null, new FileOutput(shell.Files, path)));
    }

    private OpenFile DeviceAt(string path, bool isInput) => isInput
        ? new OpenFile(DeviceInput.Open(shell.Files, path, shell.Simulation) ?? (ITextInput)TextSource.Empty, null)
        : new OpenFile(null, FileLinks.Resolve(shell.Files, path) == "/dev/full" ? FullOutput.Instance : NowhereOutput.Instance);

    private static Descriptors With(Redirect redirect, Descriptors descriptors, OpenFile file) =>
        redirect.Kind is RedirectKind.OutputAndError or RedirectKind.AppendOutputAndError
            ? descriptors.With(1, file).With(2, file)
            : descriptors.With(redirect.Descriptor, file);

    private static OpenFile? StandardFile(string target, Descriptors descriptors) =>
        descriptors.Find(target switch { "/dev/stdin" => 0, "/dev/stdout" => 1, _ => 2 });
}
