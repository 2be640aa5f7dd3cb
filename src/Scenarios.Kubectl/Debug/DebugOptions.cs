using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Pods;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Debug;

/// <summary>
/// The options of a <c>kubectl debug</c>, and the checks that kubectl makes before it asks the server (kubectl, pkg/cmd/debug/debug.go,
/// Validate).
/// </summary>
internal sealed class DebugOptions
{
    private readonly CommandCall _call;

    private DebugOptions(CommandCall call)
    {
        _call = call;
        Profile = new DebugProfile(call.Flags.Text("profile"));
        var before = call.ArgumentsBeforeDash ?? call.Arguments.Count;
        Targets = [.. call.Arguments.Take(before)];
        Arguments = [.. call.Arguments.Skip(before)];
        Environment = Pairs("env");
        Images = Pairs("set-image");
    }

    public IReadOnlyList<string> Targets { get; }

    /// <summary>The arguments after <c>--</c>.</summary>
    public IReadOnlyList<string> Arguments { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Environment { get; }

    /// <summary>The pairs of <c>--set-image</c>: container, or <c>*</c> for all, and image.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Images { get; }

    public DebugProfile Profile { get; }

    public string Image => _call.Flags.Text("image");

    public string Container => _call.Flags.Text("container");

    public string CopyTo => _call.Flags.Text("copy-to");

    public string Target => _call.Flags.Text("target");

    public bool Stdin => _call.Flags.Boolean("stdin");

    public bool Tty => _call.Flags.Boolean("tty");

    public bool Quiet => _call.Flags.Boolean("quiet");

    public bool Attaches => _call.Flags.IsGiven("attach") ? _call.Flags.Boolean("attach") : Stdin;

    public static DebugOptions Of(CommandCall call) => new(call);

    /// <exception cref="CommandFailedException">Options do not fit together.</exception>
    public async Coroutine Check()
    {
        if (!Profile.IsKnown)
        {
            throw new CommandFailedException($"unknown profile: {_call.Flags.Text("profile")}");
        }

        if (_call.Flags.IsGiven("attach") && Attaches && Image.Length == 0 && Container.Length == 0)
        {
            throw new CommandFailedException("you must specify --container or create a new container using --image in order to attach.");
        }

        CheckCopy();
        CheckImages();
        if (Targets.Count == 0)
        {
            throw new CommandFailedException("NAME or filename is required for debug");
        }

        if (_call.Flags.Text("image-pull-policy") is not ("" or "Always" or "IfNotPresent" or "Never") and var policy)
        {
            throw new CommandFailedException($"invalid image pull policy: {policy}");
        }

        await CheckTarget();
        if (Tty && !Stdin)
        {
            throw new CommandFailedException("-i/--stdin is required for containers with -t/--tty=true");
        }

        if (Profile.IsLegacy)
        {
            await _call.PrintErrorLine("--profile=legacy is deprecated and will be removed in the future. "
                + "It is recommended to explicitly specify a profile, for example \"--profile=general\".");
        }
    }

    /// <summary>Sets the container's fields that the command line specifies; the caller sets the name.</summary>
    public Container Fill(Container container)
    {
        var isArguments = _call.Flags.Boolean("arguments-only");
        if (Arguments.Count > 0)
        {
            container = isArguments
                ? container with { Args = [.. Arguments] }
                : container with { Command = [.. Arguments], Args = default };
        }

        container = Environment.Count > 0
            ? container with { Env = [.. Environment.Select(static pair => new EnvVar { Name = pair.Key, Value = pair.Value })] }
            : container;
        container = Image.Length > 0 ? container with { Image = Image } : container;
        var policy = _call.Flags.Text("image-pull-policy");
        container = policy.Length > 0 ? container with { ImagePullPolicy = policy } : container;
        return container with { Stdin = Stdin, Tty = Tty };
    }

    private void CheckCopy()
    {
        var flags = _call.Flags;
        var fault = (CopyTo.Length > 0) switch
        {
            true when Image.Length == 0 && Images.Count == 0 && Arguments.Count == 0 =>
                "you must specify --image, --set-image or command arguments.",
            true when Arguments.Count > 0 && Container.Length == 0 && Image.Length == 0 =>
                "you must specify an existing container or a new image when specifying args.",
            false when flags.Boolean("replace") => "--replace may only be used with --copy-to.",
            false when flags.Boolean("same-node") => "--same-node may only be used with --copy-to.",
            false when Images.Count > 0 => "--set-image may only be used with --copy-to.",
            false when Image.Length == 0 => "you must specify --image when not using --copy-to.",
            _ => null,
        };
        if (fault is not null)
        {
            throw new CommandFailedException(fault);
        }
    }

    private void CheckImages()
    {
        if (Image.Length > 0 && !ImageForm.IsValid(Image))
        {
            throw new CommandFailedException($"invalid image name {GoText.Quote(Image)}: invalid reference format");
        }

        foreach (var (container, image) in Images)
        {
            if (!ImageForm.IsValid(image))
            {
                throw new CommandFailedException(
                    $"invalid image name {GoText.Quote(image)} for container {GoText.Quote(container)}: invalid reference format");
            }
        }
    }

    private async Coroutine CheckTarget()
    {
        if (Target.Length == 0)
        {
            return;
        }

        if (CopyTo.Length > 0)
        {
            throw new CommandFailedException("--target is incompatible with --copy-to. Use --share-processes instead.");
        }

        if (!Quiet)
        {
            await _call.PrintLine($"Targeting container {GoText.Quote(Target)}. If you don't see processes from this container it may be "
                + "because the container runtime doesn't support this feature.");
        }
    }

    private List<KeyValuePair<string, string>> Pairs(string flag)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var text in _call.Flags.List(flag))
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            pairs.Add(at < 0
                ? throw new CommandFailedException(
                    $"invalid argument {GoText.Quote(text)} for \"--{flag}\" flag: {text} must be formatted as key=value\n"
                    + $"See '{_call.CommandPath} --help' for usage.")
                : new(text[..at], text[(at + 1)..]));
        }

        return pairs;
    }
}
