using System.Globalization;
using Scenarios.Api.Requests;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Kubectl.Config.Files;

/// <summary>
/// The server that a call talks to and the identity it uses there: from the kubeconfig files, and from the flags that override them
/// (client-go, tools/clientcmd/{client_config,overrides}.go).
/// </summary>
internal sealed class Connection(ProgramContext program, FlagValues flags, Kubeconfig delivered, ConfigFiles files)
{
    private const string DefaultServer = "http://localhost:8080";

    /// <summary>The name of the context in use; empty for none.</summary>
    public string ContextName => flags.GlobalText("context") is { Length: > 0 } given ? given : files.Merged.CurrentContext;

    /// <summary>The namespace of the context; empty if it has none.</summary>
    public string Namespace => Context.Text("namespace");

    public string Server => flags.GlobalText("server") is { Length: > 0 } given ? given : Cluster.Text("server");

    /// <exception cref="CommandFailedException">There is no such context.</exception>
    public ObjectValue Context => files.Missing is { } missing ? throw missing : ContextName.Length == 0
        ? ObjectValue.Empty
        : files.Merged.Find(ConfigFile.Contexts, ContextName)
            ?? throw new CommandFailedException(
                $"Error in configuration: context was not found for specified context: {ContextName}")
            { IsVerbatim = true };

    /// <summary>Reads a number of seconds, or a duration; null, meaning no limit, for zero and if not given.</summary>
    public TimeSpan? RequestTimeout
    {
        get
        {
            var text = flags.GlobalText("request-timeout");
            var limit = long.TryParse(text, CultureInfo.InvariantCulture, out var seconds)
                ? TimeSpan.FromSeconds(seconds)
                : GoDuration.TryParse(text, out _) ?? TimeSpan.Zero;
            return limit > TimeSpan.Zero ? limit : null;
        }
    }

    /// <summary>The server's API for the user of the call.</summary>
    /// <exception cref="CommandFailedException">The configuration refers to something that it does not contain, or the server cannot be
    /// reached.</exception>
    public IApi Open(IApi api)
    {
        if (files.Missing is { } missing)
        {
            throw missing;
        }

        var timeout = flags.GlobalText("request-timeout");
        if (!long.TryParse(timeout, out _) && GoDuration.TryParse(timeout, out _) is null)
        {
            throw new CommandFailedException(
                "Invalid timeout value. Timeout must be a single integer in seconds, or an integer followed by a corresponding time unit "
                + "(e.g. 1s | 2m | 3h)");
        }

        var server = Server.Length == 0 ? DefaultServer : Server;
        var credentials = Credentials();
        if (server.TrimEnd('/') != delivered.Server)
        {
            throw UnreachedServer.Failure(server);
        }

        return IsTrusted()
            ? api.As(credentials)
            : throw new CommandFailedException(
                "Unable to connect to the server: tls: failed to verify certificate: x509: certificate signed by unknown authority")
            {
                IsVerbatim =
                    true
            };
    }

    private ObjectValue Cluster => Entry("cluster", ConfigFile.Clusters, Context.Text("cluster"), "cluster");

    private ObjectValue User => Entry("user", ConfigFile.Users, Context.Text("user"), "auth info");

    private ObjectValue Entry(string flag, string list, string fromContext, string noun)
    {
        var given = flags.GlobalText(flag);
        var name = given.Length > 0 ? given : fromContext;
        if (name.Length == 0)
        {
            return ObjectValue.Empty;
        }

        var found = files.Merged.Find(list, name);
        return found ?? (
            given.Length > 0 ? throw new CommandFailedException($"{noun} {GoText.Quote(name)} does not exist") : ObjectValue.Empty);
    }

    private Credentials Credentials()
    {
        var user = User;
        return new Credentials
        {
            Certificate = Material(flags.GlobalText("client-certificate"), user, "client-certificate"),
            Token = Token(user),
            Impersonates = Impersonated(user),
        };
    }

    private string Token(ObjectValue user)
    {
        if (flags.GlobalText("token") is { Length: > 0 } given)
        {
            return given;
        }

        return user.Text("token") is { Length: > 0 } token
            ? token
            : user.Text("tokenFile") is { Length: > 0 } file ? ReadFile(file).Trim() : string.Empty;
    }

    private Impersonation? Impersonated(ObjectValue user)
    {
        var name = flags.GlobalText("as") is { Length: > 0 } given ? given : user.Text("as");
        var groups = flags.List("as-group") is { Count: > 0 } list
            ? list
            : [.. (user["as-groups"] as ListValue ?? ListValue.Empty).Select(static group => group.Text())];
        var uid = flags.GlobalText("as-uid") is { Length: > 0 } givenUid ? givenUid : user.Text("as-uid");
        if (name.Length == 0 && (groups.Count > 0 || uid.Length > 0))
        {
            throw new CommandFailedException(
                $"requesting uid, groups or user-extra for {Context.Text("user")} without impersonating a user");
        }

        return name.Length == 0 ? null : new Impersonation(name, groups, uid);
    }

    private bool IsTrusted()
    {
        var cluster = Cluster;
        if (flags.Boolean("insecure-skip-tls-verify") || cluster["insecure-skip-tls-verify"] is BooleanValue { Boolean: true })
        {
            return true;
        }

        return Material(
            flags.GlobalText("certificate-authority"), cluster, "certificate-authority").Trim() == delivered.CertificateAuthority.Trim();
    }

    private string Material(string flag, ObjectValue entry, string field)
    {
        if (flag.Length > 0)
        {
            return ReadFile(flag);
        }

        if (entry.Text($"{field}-data") is { Length: > 0 } data)
        {
            var bytes = new byte[data.Length];
            return Convert.TryFromBase64String(data, bytes, out var length)
                ? System.Text.Encoding.UTF8.GetString(bytes, 0, length)
                : string.Empty;
        }

        return entry.Text(field) is { Length: > 0 } file ? ReadFile(file) : string.Empty;
    }

    private string ReadFile(string path)
    {
        var text = program.Files.Read(FilePath.Resolve(program.WorkingDirectory, path));
        return text.Value ?? throw new CommandFailedException($"unable to read {path}: open {path}: {GoFileError.Of(text.Error!.Value)}");
    }
}
