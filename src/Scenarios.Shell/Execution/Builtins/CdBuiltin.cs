using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins.Calls;
using Scenarios.Shell.Execution.State;
using Scenarios.Shell.Files;

namespace Scenarios.Shell.Execution.Builtins;

/// <summary><c>cd [-LP] [directory]</c>.</summary>
internal sealed class CdBuiltin : IBuiltin
{
    public string Name => "cd";

    public async Coroutine<int> Run(BuiltinCall call)
    {
        var options = call.Arguments.TakeWhile(static argument => argument is "-L" or "-P").ToList();
        IReadOnlyList<string> arguments = [.. call.Arguments.Skip(options.Count)];
        arguments = arguments is ["--", ..] ? [.. arguments.Skip(1)] : arguments;
        if (arguments.Count > 1)
        {
            return await call.Fail("too many arguments");
        }

        var variables = call.State.Variables;
        var target = arguments.Count == 0 ? variables.ValueOf("HOME") : arguments[0] == "-" ? variables.ValueOf("OLDPWD") : arguments[0];
        if (target is null)
        {
            return await call.Fail(arguments.Count == 0 ? "HOME not set" : "OLDPWD not set");
        }

        var path = FilePath.Resolve(call.State.WorkingDirectory, target);
        switch (call.Shell.Files.KindOf(path))
        {
            case FileKind.Directory:
                break;
            case null when call.Shell.Voice.Flavour == ShellFlavour.Bash:
                return await call.Fail($"{target}: No such file or directory");
            case not null when call.Shell.Voice.Flavour == ShellFlavour.Bash:
                return await call.Fail($"{target}: Not a directory");
            default:
                return await call.Fail(
                    $"can't cd to {target}"
                    + $"{(call.Shell.Voice.Flavour == ShellFlavour.BusyBox ? ": No such file or directory" : string.Empty)}",
                    2);
        }

        path = options is [.., "-P"] ? FileLinks.Resolve(call.Shell.Files, path) ?? path : path;
        variables.Set("OLDPWD", call.State.WorkingDirectory, call.Position);
        variables.Set("PWD", path, call.Position);
        call.State.WorkingDirectory = path;
        if (arguments is ["-"])
        {
            await call.Print($"{path}\n");
        }

        return 0;
    }
}
