# language: ja
機能: 6.2.1 Pod宛トラフィックのロードバランシング
  Serviceは、ラベルで選択したPodの集まりに固定のアドレスを1つ与え、そのアドレスに届いたリクエストを各Podに振り分ける。最も基本的な種類であるClusterIPのアドレスには、クラスタの中からしか接続できない。

  この節では、nginxのPodを3つ起動し、その手前にClusterIP Serviceを作成する。各Podに自分のPod名を書いたページを置き、ServiceにアクセスしてどのPodが応答するかを確かめる。

  本との違い: `apply` の出力は deployment.apps/sample-deployment created という形式になった。jsonpathで取り出したラベルはJSON形式で表示される。

  ルール: DeploymentのPodには、Deploymentのラベルと、テンプレートのハッシュ値のラベルが付く

    @S0-03 @S0-04
    シナリオ: Deploymentを適用すると、Podが3つ起動する
      もし "kubectl apply -f sample-deployment.yaml" を実行する
      ならば 出力は次のとおりである
        """
        deployment.apps/sample-deployment created
        """
      もし 30秒経過する
      かつ "kubectl get pods" を実行する
      ならば 次のように出力される
        | NAME                | READY | STATUS  | RESTARTS |
        | sample-deployment-* | 1/1   | Running | 0        |
        | sample-deployment-* | 1/1   | Running | 0        |
        | sample-deployment-* | 1/1   | Running | 0        |

    @S0-05
    シナリオ: jsonpathでPodのラベルだけを取り出す
      本に載っているコマンドは最後の引用符が抜けている。そのまま実行すると、シェルの構文エラーになる。

      前提 マニフェスト "sample-deployment.yaml" が適用されている
      もし 次のコマンドを実行する
        """
        kubectl get pods $(kubectl get pods -o jsonpath='{.items[0].metadata.name}') -o jsonpath='{.metadata.labels}'
        """
      ならば 出力は正規表現 '^\{"app":"sample-app","pod-template-hash":"[0-9a-z]+"\}$' に一致する
      もし 次のコマンドを実行する
        """
        kubectl get pods sample-deployment-6cd85bd5f-2zttr -o jsonpath='{.metadata.labels}
        """
      ならば コマンドは失敗する
      かつ エラー出力に "unexpected EOF while looking for matching" が含まれる

    @S0-06
    シナリオ: ラベルで絞り込んだPodを、指定した列で表示する
      前提 マニフェスト "sample-deployment.yaml" が適用されている
      もし 次のコマンドを実行する
        """
        kubectl run bystander --image=nginx:1.12 --labels=app=other-app
        kubectl get pods -l app=sample-app -o custom-columns="NAME:{metadata.name},IP:{status.podIP}"
        """
      ならば 次のように出力される
        | NAME                | IP       |
        | sample-deployment-* | 10.244.* |
        | sample-deployment-* | 10.244.* |
        | sample-deployment-* | 10.244.* |

  ルール: Serviceは、セレクタに一致するすべてのPodの共通の窓口になる

    背景:
      前提 マニフェスト "sample-deployment.yaml" が適用されている

    @S0-07 @S0-08
    シナリオ: Serviceを作成すると、ClusterIPが割り当てられる
      もし "kubectl apply -f sample-clusterip.yaml" を実行する
      ならば 出力は次のとおりである
        """
        service/sample-clusterip created
        """
      もし "kubectl get services sample-clusterip" を実行する
      ならば 次のように出力される
        | NAME             | TYPE      | CLUSTER-IP | EXTERNAL-IP | PORT(S)  |
        | sample-clusterip | ClusterIP | 10.*       | <none>      | 8080/TCP |

    @S0-09
    シナリオ: ServiceのエンドポイントはPodのアドレスである
      前提 マニフェスト "sample-clusterip.yaml" が適用されている
      もし "kubectl describe svc sample-clusterip" を実行する
      ならば 出力はスナップショット "describe" と一致する
      かつ "sample-deployment" の3つのPodがすべてService "sample-clusterip" のエンドポイントになっている

  ルール: Serviceへのリクエストは、各Podに振り分けられる

    背景:
      前提 マニフェスト "sample-deployment.yaml" が適用されている
      かつ マニフェスト "sample-clusterip.yaml" が適用されている

    @S0-10
    シナリオ: 各Podに、自分のPod名を書いたページを置く
      もし 次のコマンドを実行する
        """
        for PODNAME in `kubectl get pods -l app=sample-app -o jsonpath='{.items[*].metadata.name}'`; do
            kubectl exec -it ${PODNAME} -- cp /etc/hostname /usr/share/nginx/html/index.html;
        done
        for PODNAME in `kubectl get pods -l app=sample-app -o jsonpath='{.items[*].metadata.name}'`; do
            kubectl exec ${PODNAME} -- cat /usr/share/nginx/html/index.html;
        done
        """
      ならば 出力はスナップショット "pages" と一致する

    @S0-11
    シナリオ: 一時的に起動したPodからClusterIPにアクセスする
      もし 次のコマンドを実行する
        """
        for PODNAME in `kubectl get pods -l app=sample-app -o jsonpath='{.items[*].metadata.name}'`; do
            kubectl exec -it ${PODNAME} -- cp /etc/hostname /usr/share/nginx/html/index.html;
        done
        CLUSTER_IP=$(kubectl get service sample-clusterip -o jsonpath='{.spec.clusterIP}')
        kubectl run --image=centos:6 --restart=Never --rm -i testpod -- curl -s http://$CLUSTER_IP:8080
        """
      ならば 出力は正規表現 '^sample-deployment-[0-9a-z]+-[0-9a-z]{5}\npod "testpod" deleted\n$' に一致する
      もし "kubectl get pod testpod" を実行する
      ならば コマンドは失敗する
      かつ エラー出力に 'pods "testpod" not found' が含まれる

    @S0-01
    シナリオ: 多数のリクエストは、ほぼ均等に振り分けられる
      もし Podから "http://sample-clusterip:8080" に300回アクセスする
      ならば リクエストは3つのPodにほぼ均等に振り分けられる

    @S0-01
    シナリオ: Podの数が変わっても、Serviceを変更する必要はない
      もし "kubectl scale deployment sample-deployment --replicas=5" を実行する
      かつ 30秒経過する
      かつ Podから "http://sample-clusterip:8080" に500回アクセスする
      ならば 5つのPodすべてが応答する
      もし "kubectl scale deployment sample-deployment --replicas=2" を実行する
      かつ 30秒経過する
      かつ Podから "http://sample-clusterip:8080" に200回アクセスする
      ならば 失敗したリクエストは1つもない
      かつ リクエストは2つのPodに振り分けられる

    @S0-02
    シナリオ: ClusterIPには、クラスタの中からしか接続できない
      もし Podから Service "sample-clusterip" のClusterIPにアクセスする
      ならば レスポンスに "Welcome to nginx!" が含まれる
      もし クラスタの外から Service "sample-clusterip" のClusterIPにアクセスする
      ならば リクエストは失敗する

  ルール: DeploymentとServiceを削除すると、何も残らない

    @S0-12
    シナリオ: 後片付け
      前提 マニフェスト "sample-deployment.yaml" が適用されている
      かつ マニフェスト "sample-clusterip.yaml" が適用されている
      もし 次のコマンドを実行する
        """
        kubectl delete -f sample-deployment.yaml
        kubectl delete -f sample-clusterip.yaml
        """
      ならば 出力は次のとおりである
        """
        deployment.apps "sample-deployment" deleted
        service "sample-clusterip" deleted
        """
      もし 60秒経過する
      かつ "kubectl get pods,replicasets,endpointslices -l app=sample-app" を実行する
      ならば エラー出力に "No resources found in default namespace." が含まれる
