namespace Scenarios.Steps.Language.Repair;

/// <summary>The texts of advice, in the language of the sentence. <c>{0}</c> and <c>{1}</c> stand for parts of the sentence.</summary>
internal static class AdviceWords
{
    private static readonly Dictionary<string, string> Japanese = new(StringComparer.Ordinal)
    {
        ["No sentence reads like this."] = "このような文は書けない。",
        ["No sentence reads like this: it is a {0} step, not a {1} step."] = "このような文は書けない。これは「{1}」ではなく「{0}」のステップである。",
        ["Write: {0}"] = "書き方: {0}",
        ["Not understood: {0}"] = "解釈できない部分: {0}",
        [" For example:"] = "例:",
        ["The sentence takes no table: remove the rows below it."] = "この文に表は付かない。下の行を削除する。",
        ["The sentence takes no doc string: remove the text below it."] = "この文に文字列ブロックは付かない。下のテキストを削除する。",
        ["The sentence needs a table below it, not a doc string: write its rows between pipes (|)."] =
            "この文の下には、文字列ブロックではなく表が必要である。各行を縦棒（|）で区切って書く。",
        ["The sentence needs a doc string below it, not a table: write it between two lines of \"\"\"."] =
            "この文の下には、表ではなく文字列ブロックが必要である。2本の \"\"\" の行の間に書く。",
        ["Something is missing below the sentence: a doc string, between two lines of \"\"\", or a table, its rows between pipes (|)."] =
            "この文の下に足りないものがある。2本の \"\"\" の行に挟まれた文字列ブロックか、各行を縦棒（|）で区切った表が必要である。",
        ["The sentence needs a table below it: write its rows on the lines below, each between pipes (|)."] =
            "この文の下には表が必要である。次の行から、各行を縦棒（|）で区切って書く。",
        ["The sentence needs a doc string below it: write it on the lines below, between two lines of \"\"\"."] =
            "この文の下には文字列ブロックが必要である。次の行から、2本の \"\"\" の行の間に書く。",
        ["; it is a {0} step, not a {1} step"] = "。また、これは「{1}」ではなく「{0}」のステップである",
        ["; a comment needs its own line: \"{0}\" is read as part of the step"] =
            "。コメントは別の行に書く（\"{0}\" はステップの一部として読まれる）",
        ["Expected here is {0}, such as: "] = "ここに書けるもの（{0}）: ",
        [" (more: scenarios steps {0})"] = "（ほかの例: scenarios steps {0}）",
        ["Expected here: "] = "ここに書けるもの: ",
        ["\"scenarios steps\" lists the sentences that are understood."] = "書ける文の一覧は \"scenarios steps\" で表示される。",
        ["Nearest:"] = "近い文:",
        ["\"{0}\": write \"{1}\""] = "\"{0}\" は \"{1}\" と書く",
        ["\"{0}\" is one word: write \"{1}\""] = "\"{0}\" は1語で \"{1}\" と書く",
        ["\"{0}\": write a space after \"{1}\""] = "\"{0}\" は \"{1}\" の後ろを空ける",
        ["{0}: write {1} without quotes"] = "{0} は引用符なしで {1} と書く",
        ["{0} needs quotes: write \"{0}\""] = "{0} には引用符が必要: \"{0}\" と書く",
        ["\"{0}\" is unnecessary: remove it"] = "\"{0}\" は余分なので消す",
        ["\"{0}\" is missing before \"{1}\""] = "\"{1}\" の前に \"{0}\" が足りない",
        ["\"{0}\" is missing at its end"] = "文末に \"{0}\" が足りない",
        ["a subject"] = "だれのことか",
        ["a quantity"] = "いくつか",
        ["a selection"] = "どれのことか",
        ["a condition"] = "状態",
        ["a time"] = "いつのことか",
        ["a length of time"] = "時間の長さ",
        ["a place that sends requests"] = "リクエストの送り元",
        ["a property"] = "作り方",
        ["the outcome of a request"] = "リクエストの結果",
        ["the content of an output"] = "出力の中身",
        ["the time of a fault"] = "障害の起きる時",
        ["Given"] = "前提",
        ["When"] = "もし",
        ["Then"] = "ならば",
    };

    /// <param name="language">The language of the sentence, such as <c>ja</c>.</param>
    /// <param name="words">The advice in English.</param>
    /// <param name="parts">The values of <c>{0}</c> and so on.</param>
    public static string Of(string language, string words, params ReadOnlySpan<string> parts)
    {
        var said = language == "ja" ? Japanese.GetValueOrDefault(words, words) : words;
        for (var index = 0; index < parts.Length; index++)
        {
            said = said.Replace($"{{{index}}}", parts[index], StringComparison.Ordinal);
        }

        return said;
    }
}
