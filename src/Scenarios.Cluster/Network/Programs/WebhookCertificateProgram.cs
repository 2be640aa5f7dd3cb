using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Kernel.Processes;
using Scenarios.Objects.Views.Core;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Network.Programs;

/// <summary>
/// kube-webhook-certgen, which ingress-nginx's manifests run as Jobs: <c>create</c> makes the Secret that the controller waits for;
/// <c>patch</c> would update the webhook's configuration, and has nothing to do because no webhook is called.
/// </summary>
internal sealed class WebhookCertificateProgram(IApi api) : IProgram
{
    public string Name => "kube-webhook-certgen";

    public async Coroutine<int> Run(ProgramContext context)
    {
        if (context.Arguments is not [("create" or "patch") and var verb, ..])
        {
            await context.Error.Write("kube-webhook-certgen: not simulated: only create and patch\n");
            return 1;
        }

        var (@namespace, name) = (Value(context, "--namespace"), Value(context, "--secret-name"));
        if (verb == "patch")
        {
            return 0;
        }

        var secret = Secret.New with
        {
            Metadata = new() { Name = name, Namespace = @namespace },
            Type = "Opaque",
            Data = new Objects.Views.TextMap(null).With("ca", Encoded("ca")).With("cert", Encoded("cert")).With("key", Encoded("key")),
        };
        if (api.Get(KnownResources.Secrets, @namespace, name).IsSuccess
            || api.Create(
                KnownResources.Secrets,
                @namespace,
                secret,
                WriteOptions.Default) is not { IsSuccess: false, Status: var refusal })
        {
            return 0;
        }

        await context.Error.Write($"err: {refusal.Message}\n");
        return 1;
    }

    private static string Value(ProgramContext context, string flag) =>
        context.Arguments.FirstOrDefault(argument => argument.StartsWith(flag + "=", StringComparison.Ordinal))?[(flag.Length + 1)..]
            ?? string.Empty;

    // Nothing is really signed here: the files only have to exist.
    private static string Encoded(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text + "\n"));
}
