using Scenarios.Api.Requests;
using Scenarios.Api.Rest;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Serialization.Json;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;

namespace Scenarios.Kubectl.Raw;

/// <summary>A request to a path of the API; the answer is printed unchanged (kubectl, pkg/rawhttp/raw.go).</summary>
internal static class RawRequest
{
    private const string Agent = "kubectl/v1.33.1 (linux/amd64) kubernetes/8adc0f0";

    /// <summary>Checks that the call has no other arguments, sends the file's content or an empty body, and prints the answer.</summary>
    public static async Coroutine<int> Run(CommandCall call, string method)
    {
        var target = call.Flags.Text("raw");
        if (call.Arguments.Count > 0 && method is "GET" or "POST")
        {
            throw method == "GET"
                ? new CommandFailedException("arguments may not be passed when --raw is specified")
                : call.UsageError($"Unexpected args: [{string.Join(' ', call.Arguments)}]");
        }

        CheckFiles(call, method);
        if (!target.StartsWith('/'))
        {
            throw new CommandFailedException($"--raw must be a valid URL path: parse {GoText.Quote(target)}: invalid URI for request");
        }

        var body = await BodyOf(call, method);
        var headers = new List<KeyValuePair<string, string>> { new("User-Agent", Agent), new("Accept", "application/json, */*") };
        if (body is not null)
        {
            headers.Add(new("Content-Type", "application/json"));
        }

        await Send(call, RestRequest.Of(method, target, headers, body ?? string.Empty));
        return 0;
    }

    private static async Coroutine<string?> BodyOf(CommandCall call, string method)
    {
        var files = call.Flags.List("filename");
        return method == "GET" || files.Count == 0 ? null : await FileText.Read(call, files[0]);
    }

    private static void CheckFiles(CommandCall call, string method)
    {
        var flags = call.Flags;
        var files = flags.List("filename");
        var isWrite = method is "POST" or "PUT";
        if (isWrite && files.Count == 0)
        {
            throw new CommandFailedException("must specify one of -f and -k");
        }

        var fault = method switch
        {
            "GET" => null,
            _ when files.Count > 1 => "--raw can only use a single local file or stdin",
            _ when files.Any(IsUrl) => "--raw cannot read from a url",
            _ when flags.Boolean("recursive") => "--raw and --recursive are mutually exclusive",
            "POST" when flags.Text("selector").Length > 0 => "--raw and --selector (-l) are mutually exclusive",
            _ when flags.Text("output").Length > 0 => "--raw and --output are mutually exclusive",
            _ => null,
        };
        if (fault is not null)
        {
            throw new CommandFailedException(fault);
        }
    }

    private static bool IsUrl(string file) =>
        file.StartsWith("http://", StringComparison.Ordinal) || file.StartsWith("https://", StringComparison.Ordinal);

    private static async Coroutine Send(CommandCall call, RestRequest request)
    {
        var answered = new Completion<RestResponse>(call.Simulation.Processes);
        new RestApi(call.Api).Answer(request, response => answered.TrySet(response));
        var response = await answered;
        await call.Simulation.Processes.Sleep(response.Delay);
        await call.Warn(response.Warnings);
        if (!response.IsSuccess)
        {
            throw new CommandFailedException(StatusOf(request, response));
        }

        await call.Print(response.Body);
        if (response.Stream is { } stream)
        {
            await PrintStream(call, stream);
        }
    }

    private static async Coroutine PrintStream(CommandCall call, IRestStream stream)
    {
        var pieces = new Mailbox<string>(call.Simulation);
        var limit = stream.Timeout is { } timeout
            ? call.Simulation.Schedule(timeout, "kubectl --raw", pieces.Close, call.Context.Process.Activity)
            : null;
        using var watch = stream.Open(pieces.Post, pieces.Close);
        try
        {
            while (await pieces.WaitToTake())
            {
                if (pieces.TryTake(out var piece))
                {
                    await call.Print(piece);
                }
            }
        }
        finally
        {
            limit?.Cancel();
        }
    }

    /// <summary>
    /// The status that client-go derives from an answer: the one it contains, or else one derived from the code alone (client-go,
    /// rest/request.go; apimachinery, NewGenericServerResponse).
    /// </summary>
    private static ApiStatus StatusOf(RestRequest request, RestResponse response)
    {
        if (JsonReader.Read(response.Body).Value is ObjectValue tree && tree.Text("kind") == "Status")
        {
            var causes = (tree.Find("details", "causes") as ListValue ?? ListValue.Empty)
                .Select(static cause => new StatusCause(cause.Text("reason"), cause.Text("message"), cause.Text("field")));
            return new ApiStatus(response.Status, tree.Text("reason"), tree.Text("message"), [.. causes])
            {
                Kind = tree["details"].Text("kind"), Name = tree["details"].Text("name"),
            };
        }

        return response.Status switch
        {
            400 => ApiErrors.BadRequest("the server rejected our request for an unknown reason"),
            401 => new ApiStatus(401, "Unauthorized", "the server has asked for the client to provide credentials"),
            403 =>
                new ApiStatus(
                    403, StatusReason.Forbidden, response.Body.TrimEnd().Length > 0
                        ? response.Body.TrimEnd()
                        : "the server does not allow access to the requested resource"),
            404 => ApiErrors.NoSuchResource(),
            405 => ApiErrors.MethodNotAllowed(),
            503 => ApiErrors.ServiceUnavailable("the server is currently unable to handle the request"),
            >= 500 => new ApiStatus(
                response.Status, StatusReason.InternalError,
                $"an error on the server ({GoText.Quote(response.Body.Trim())}) has prevented the request from succeeding"),
            _ =>
                new ApiStatus(
                    response.Status,
                    string.Empty,
                    $"the server responded with the status code {response.Status} but did not return more information"),
        };
    }
}
