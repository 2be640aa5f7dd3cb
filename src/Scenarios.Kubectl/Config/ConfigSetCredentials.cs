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
        "NAME [--client-certificate=path/to/certfile] [--client-key=path/to/keyfile] [--token=bearer_token] [--username=basic_user] [--password=basic_password]";

    public override FlagSet Flags { get; } = new FlagSet()
        .Boolean("embed-certs")
        .Text("username")
        .Text("password")
        .NotBuilt(FlagKind.Text, "auth-provider", "exec-api-version", "exec-command", "exec-interactive-mode")
        .NotBuilt(FlagKind.Boolean, "exec-provide-cluster-info")
        .NotBuilt(FlagKind.TextArray, "auth-provider-arg", "exec-arg", "exec-env");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var name = call.Arguments.Count == 1
            ? call.Arguments[0]
            : throw call.UsageError($"Unexpected args: [{string.Join(' ', call.Arguments)}]");
        var (hasToken, hasBasic) = (call.Flags.Text("token").Length > 0, call.Flags.Text("username").Length > 0);
        if (hasToken && hasBasic)
        {
            throw new CommandFailedException(
                "you cannot specify more than one authentication method at the same time: [--token --username/--password]");
        }

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

        files.Write(file.With(ConfigFile.Users, name, hasBasic ? user.Without("token") : user));
        await call.PrintLine($"User {GoText.Quote(name)} set.");
        return 0;
    }
}
