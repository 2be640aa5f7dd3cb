# language: ja
機能: 6.2.2 クラスタ内DNSとサービスディスカバリ
  サービスディスカバリとは、条件に合うメンバを列挙したり、名前からエンドポイントを見つけたりすることである。Kubernetesでは、Serviceがその役割を担う。
  方法は3つある。環境変数、DNSのAレコード、そしてポート番号も分かるDNSのSRVレコードである。

  本との違い: `exec` では、コマンドの前に `--` が必要になった。resolv.confの行の順序が変わり、DNSレコードのTTLは30秒になった。

  ルール: Serviceからは、メンバも名前も分かる

    @S0-13
    シナリオ: Serviceに属するPodを列挙する
      前提 マニフェスト "sample-deployment.yaml" が適用されている
      かつ マニフェスト "sample-clusterip.yaml" が適用されている
      もし 次のコマンドを実行する
        """
        kubectl get endpointslices -l kubernetes.io/service-name=sample-clusterip -o jsonpath='{.items[0].endpoints[*].targetRef.name}' | wc -w
        """
      ならば 出力は次のとおりである
        """
        3
        """
      かつ "sample-deployment" の3つのPodがすべてService "sample-clusterip" のエンドポイントになっている

    @S0-13 @S0-14 @S0-24
    シナリオ: Serviceの名前は、自動的にDNSに登録される
      前提 マニフェスト "sample-deployment.yaml" が適用されている
      もし Podから "http://sample-clusterip:8080" にアクセスする
      ならば リクエストは失敗する
      もし "kubectl apply -f sample-clusterip.yaml" を実行する
      かつ 5秒経過する
      かつ Podから "http://sample-clusterip:8080" にアクセスする
      ならば レスポンスに "Welcome to nginx!" が含まれる

  ルール: コンテナは、環境変数で同じNamespaceのServiceを知る

    @S0-15
    シナリオ: 本に載っているexecのコマンドは、そのままでは拒否される
      前提 マニフェスト "sample-deployment.yaml" が適用されている
      もし 次のコマンドを実行する
        """
        POD=$(kubectl get pods -o jsonpath='{.items[0].metadata.name}')
        kubectl exec -it $POD env | grep -i sample_clusterip
        """
      ならば エラー出力に "exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead" が含まれる

    @S0-15 @S0-16
    シナリオ: Serviceより後に作られたPodには、環境変数が設定される
      環境変数名は、Service名の「-」を「_」に変え、大文字にしたもので始まる。Docker単体の `--link` と同じ形式である。

      前提 マニフェスト "sample-clusterip.yaml" が適用されている
      かつ マニフェスト "sample-deployment.yaml" が適用されている
      もし 次のコマンドを実行する
        """
        kubectl exec deployment/sample-deployment -- env | grep -i sample_clusterip | sort
        """
      ならば 出力はスナップショット "variables" と一致する

    @S0-17
    シナリオ: 他のNamespaceのServiceの環境変数は設定されない
      もし 次のコマンドを実行する
        """
        kubectl create namespace elsewhere
        kubectl -n elsewhere apply -f sample-clusterip.yaml
        kubectl apply -f sample-deployment.yaml
        """
      かつ 30秒経過する
      ならば "sample-deployment" の3つのPodがすべてReadyである
      かつ "sample-deployment" のPodでは環境変数 "SAMPLE_CLUSTERIP_SERVICE_HOST" が設定されていない

    @S0-18
    シナリオ: Serviceより先に作られたPodには、作り直すまで環境変数がない
      前提 マニフェスト "sample-deployment.yaml" が適用されている
      かつ マニフェスト "sample-clusterip.yaml" が適用されている
      もし 次のコマンドを実行する
        """
        kubectl exec deployment/sample-deployment -- env | grep -ci sample_clusterip
        kubectl delete pods -l app=sample-app > /dev/null
        sleep 30
        kubectl exec deployment/sample-deployment -- env | grep -ci sample_clusterip
        """
      ならば 出力は次のとおりである
        """
        0
        8
        """

  ルール: DNSのAレコードで、Serviceの名前からClusterIPが分かる

    背景:
      前提 マニフェスト "sample-deployment.yaml" が適用されている
      かつ マニフェスト "sample-clusterip.yaml" が適用されている

    @S0-19
    シナリオ: Service名でアクセスできる
      もし Podから "http://sample-clusterip:8080" にアクセスする
      ならば レスポンスに "Welcome to nginx!" が含まれる

    @S0-20
    シナリオ: digでFQDNを引くと、ClusterIPが返る
      もし 次のコマンドを実行する
        """
        kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- dig +short sample-clusterip.default.svc.cluster.local
        kubectl get service sample-clusterip -o jsonpath='{.spec.clusterIP}{"\n"}'
        """
      ならば 出力は正規表現 '^(10\.[0-9.]+)\n\1\n$' に一致する

    @S0-21
    シナリオ: Podの/etc/resolv.confには、クラスタ内DNSと検索ドメインが書かれている
      もし "kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- cat /etc/resolv.conf" を実行する
      ならば 出力は次のとおりである
        """
        search default.svc.cluster.local svc.cluster.local cluster.local
        nameserver 10.96.0.10
        options ndots:5
        """

    @S0-22
    シナリオ: 逆引きで、ClusterIPからServiceの名前が分かる
      もし 次のコマンドを実行する
        """
        kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- dig +short -x $(kubectl get service sample-clusterip -o jsonpath='{.spec.clusterIP}')
        """
      ならば 出力は次のとおりである
        """
        sample-clusterip.default.svc.cluster.local.
        """

  ルール: DNSのSRVレコードで、ポート番号も分かる

    @S0-23
    シナリオ: ポート名とプロトコルから、ポート番号を引く
      前提 マニフェスト "sample-clusterip.yaml" が適用されている
      もし "kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- dig +short _http-port._tcp.sample-clusterip.default.svc.cluster.local SRV" を実行する
      ならば 出力は次のとおりである
        """
        0 100 8080 sample-clusterip.default.svc.cluster.local.
        """

  ルール: 6.2.3 クラスタ内DNSとクラスタ外DNS

    @S0-25
    シナリオ: クラスタ外の名前の問い合わせは、ノードのDNSサーバに転送される
      もし "kubectl -n kube-system get configmap coredns -o jsonpath='{.data.Corefile}' | grep forward" を実行する
      ならば 出力に "forward . /etc/resolv.conf" が含まれる
