using System.Globalization;
using System.Text;
using Scenarios.Api.Rest.Http;

namespace Scenarios.Server.Http;

/// <summary>Writes responses to one connection: complete ones with their length, streams in chunks.</summary>
internal sealed class ResponseWriter(Stream stream)
{
    public async Task Write(RestRequest request, RestResponse response, CancellationToken stop)
    {
        var body = Encoding.UTF8.GetBytes(response.Body);
        var head = Head(response).Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n");
        await stream.WriteAsync(Encoding.UTF8.GetBytes(head.ToString()), stop);
        if (request.Method != "HEAD")
        {
            await stream.WriteAsync(body, stop);
        }

        await stream.FlushAsync(stop);
    }

    public async Task BeginChunks(RestResponse response, CancellationToken stop)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(Head(response).Append("Transfer-Encoding: chunked\r\n\r\n").ToString()), stop);
        await stream.FlushAsync(stop);
        if (response.Body.Length > 0)
        {
            await WriteChunk(response.Body, stop);
        }
    }

    public async Task WriteChunk(string text, CancellationToken stop)
    {
        if (text.Length == 0)
        {
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{bytes.Length:x}\r\n"), stop);
        await stream.WriteAsync(bytes, stop);
        await stream.WriteAsync("\r\n"u8.ToArray(), stop);
        await stream.FlushAsync(stop);
    }

    public async Task EndChunks(CancellationToken stop)
    {
        await stream.WriteAsync("0\r\n\r\n"u8.ToArray(), stop);
        await stream.FlushAsync(stop);
    }

    private static StringBuilder Head(RestResponse response)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {response.Status} {Reason(response.Status)}\r\n");
        if (response.ContentType.Length > 0)
        {
            head.Append("Content-Type: ").Append(response.ContentType).Append("\r\n");
        }

        foreach (var (name, value) in response.Headers)
        {
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        foreach (var warning in response.Warnings)
        {
            head.Append("Warning: ").Append(RestResponse.WarningHeader(warning)).Append("\r\n");
        }

        return head.Append("Cache-Control: no-cache, private\r\n");
    }

    private static string Reason(int status) => status switch
    {
        200 => "OK",
        201 => "Created",
        204 => "No Content",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        409 => "Conflict",
        410 => "Gone",
        415 => "Unsupported Media Type",
        422 => "Unprocessable Entity",
        429 => "Too Many Requests",
        500 => "Internal Server Error",
        501 => "Not Implemented",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => "Status",
    };
}
