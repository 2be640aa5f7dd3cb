using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Config.Files;

namespace Scenarios.Kubectl.Config;

/// <summary><c>kubectl config set-credentials</c> (kubectl, pkg/cmd/config/set_credentials.go).</summary>
internal sealed class ConfigSetCredentials : Command
{
    public override string Name => "set-credentials";

    public override string Summary => "Set a user entry in kubeconfig";

    public override string Usage =>
        "NAME [--client-certificate=path/to/certfile] [--client-key=path/to/keyfile] [--token=bearer_token] [--username=basic_user] "
        + "[--password=basic_password]";

    public override FlagSet Flags { get; } = new FlagSet()
        .Boolean("embed-certs")
        .Text("username")
        .Text("password")
        .Text("auth-provider")
        .TextSlice("auth-provider-arg")
        .Text("exec-command")
        .Text("exec-api-version")
        .Text("exec-interactive-mode")
        .Boolean("exec-provide-cluster-info")
        .TextSlice("exec-arg")
        .TextArray("exec-env");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var name = call.Arguments.Count == 1
            ? call.Arguments[0]
            : throw ConfigMisuse.Of(call, "unexpected args");
        var hasToken = call.Flags.Text("token").Length > 0;
        var hasBasic = call.Flags.Text("username").Length > 0 || call.Flags.Text("password").Length > 0;
        Validate(call, hasToken, hasBasic);

        var files = call.Configuration;
        var file = files.FileOf(ConfigFile.Users, name);
        var user = file.Find(ConfigFile.Users, name) ?? ObjectValue.Empty;
        foreach (var field in (string[])["client-certificate", "client-key"])
        {
            user = call.Flags.Text(field) is { Length: > 0 } path ? ConfigMaterial.Set(call, user, field, path) : user;
        }

        if (call.Flags.IsGiven("token"))
        {
            user = ConfigEntry.With(user, "token", call.Flags.Text("token"));
            user = hasToken ? user.Without("username").Without("password") : user;
        }

        foreach (var field in (string[])["username", "password"])
        {
            user = call.Flags.IsGiven(field) ? ConfigEntry.With(user, field, call.Flags.Text(field)) : user;
        }

        user = ConfigPlugins.Change(call, user);
        files.Write(file.With(ConfigFile.Users, name, hasBasic ? user.Without("token") : user));
        await call.PrintLine($"User {GoText.Quote(name)} set.");
        return 0;
    }

    private static void Validate(CommandCall call, bool hasToken, bool hasBasic)
    {
        if (hasToken && hasBasic)
        {
            throw new CommandFailedException(
                "you cannot specify more than one authentication method at the same time: --token, --username/--password");
        }

        var hasMaterial = call.Flags.Text("client-certificate").Length > 0 || call.Flags.Text("client-key").Length > 0;
        if (call.Flags.Boolean("embed-certs") && !hasMaterial)
        {
            throw new CommandFailedException("you must specify a --client-certificate or --client-key to embed");
        }

        var interaction = call.Flags.Text("exec-interactive-mode");
        if (call.Flags.IsGiven("exec-interactive-mode") && interaction is not ("IfAvailable" or "Always" or "Never"))
        {
            throw new CommandFailedException("invalid interactive mode type, can be only IfAvailable, Never, Always");
        }
    }
}
