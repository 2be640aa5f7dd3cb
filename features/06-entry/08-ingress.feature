Feature: 6.10 Ingress: by host and path
  A Service works on connections (L4): it does not look at what is asked for. An Ingress names rules for HTTP requests (L7): this host and that path go to that
  Service. The object alone does nothing. A controller has to be there that reads it and routes: a load balancer outside, as in a cloud, or Pods
  inside the cluster, as with nginx.

  Since the book: an Ingress is of networking.k8s.io/v1, where a backend is written in another form, each path has a pathType, and a class tells which
  controller shall see to it.

  Rule: Without a controller it is only written down

    Background:
      Given the manifest "simple-replicaset-with-label.yml"
      And the manifest "echo-for-all.yml"

    @S4-57
    Scenario: The Service to route to: a ClusterIP for spring and summer
      When I run:
        """
        kubectl apply -f simple-nodeport-service.yml
        kubectl delete svc echo
        kubectl apply -f echo-for-all.yml
        """
      Then the output is:
        """
        service/echo configured
        service "echo" deleted
        service/echo created
        """
      When 5 seconds pass
      And I run "kubectl describe svc echo | grep -o Endpoints.*"
      Then the output matches "^Endpoints: +10[0-9.]+:80,10[0-9.]+:80,10[0-9.]+:80\n$"

    @S4-58
    Scenario: The manifest as it is printed in the book
      When I run "kubectl apply -f old-ingress.yml"
      Then the command fails
      And the error output is:
        """
        error: resource mapping not found for name: "echo" namespace: "" from "old-ingress.yml": no matches for kind "Ingress" in version "extensions/v1beta1"
        ensure CRDs are installed first
        """

    @S4-54 @S4-58 @S3-30
    Scenario: Today's form is taken; it gets no address
      When I run "kubectl apply -f simple-ingress.yml"
      Then the output is:
        """
        ingress.networking.k8s.io/echo created
        """
      When 5 minutes pass
      And I run "kubectl get ingress"
      Then the output shows:
        | NAME | CLASS | HOSTS            | ADDRESS | PORTS |
        | echo | nginx | ch05.gihyo.local |         | 80    |
      When I run "kubectl describe ingress echo"
      Then the output matches the snapshot "nobody routes"

    @S4-60
    Scenario: An annotation for the controller is kept as it is
      When I run "kubectl apply -f snippet-ingress.yml"
      And I run "kubectl describe ingress echo"
      Then the output matches the snapshot "snippet"

  Rule: A controller needs objects like any application

    @S4-55 @S4-56
    Scenario: Its Pods, and a LoadBalancer Service before them
      Where nobody provides load balancers, the Service's address stays pending.

      When I run "kubectl apply -f ingress-nginx.yml"
      Then the output is:
        """
        namespace/ingress-nginx created
        deployment.apps/default-http-backend created
        service/default-http-backend created
        deployment.apps/nginx-ingress-controller created
        service/ingress-nginx created
        """
      When 60 seconds pass
      And I run "kubectl -n ingress-nginx get service,pod"
      Then the output matches the snapshot "controller"

    @S4-55
    Scenario: A class says which controller is meant
      When I run:
        """
        kubectl apply -f ingressclass.yml
        kubectl get ingressclass
        """
      Then the output shows:
        | NAME  | CONTROLLER           | PARAMETERS |
        | nginx | k8s.io/ingress-nginx | <none>     |

  Rule: Once ingress-nginx runs, requests go by their host

    Docker Desktop makes the learner's own machine the load balancer, so that the book calls http://localhost. Here the controller listens at a port of every
    node.

    Background:
      Given the manifest "simple-replicaset-with-label.yml"
      And the manifest "echo-for-all.yml"
      And the manifest "ingress-nginx-controller.yml"

    @S4-59 @S4-58
    Scenario: Who asks for the host gets the Service; who does not gets nothing
      Since the book: nginx answers by itself what no rule takes. The Service default-http-backend is not installed any more.

      Given the manifest "simple-ingress.yml"
      When I run "curl -s -H 'Host: ch05.gihyo.local' http://172.18.0.3:30080"
      Then the output is:
        """
        Hello Docker!!
        """
      When I run "curl -s -w '%{http_code}' http://172.18.0.3:30080 | tr -d '\r'"
      Then the output is:
        """
        <html>
        <head><title>404 Not Found</title></head>
        <body>
        <center><h1>404 Not Found</h1></center>
        <hr><center>nginx</center>
        </body>
        </html>
        404
        """

    @S4-59
    Scenario: A default backend, as in the book, has to be asked for
      Given the manifest "simple-ingress.yml"
      When I run:
        """
        kubectl -n ingress-nginx create deployment default-http-backend --image=registry.k8s.io/defaultbackend-amd64:1.5
        kubectl -n ingress-nginx expose deployment default-http-backend --port=80 --target-port=8080
        kubectl -n ingress-nginx patch deployment ingress-nginx-controller --type=json -p '[{"op": "add", "path": "/spec/template/spec/containers/0/args/-",
          "value": "--default-backend-service=ingress-nginx/default-http-backend"}]'
        kubectl -n ingress-nginx rollout status deployment ingress-nginx-controller > /dev/null
        curl -s http://172.18.0.3:30080
        """
      Then the output contains "default backend - 404"
      When I run "curl -s -H 'Host: ch05.gihyo.local' http://172.18.0.3:30080"
      Then the output is:
        """
        Hello Docker!!
        """

    @S4-58 @S4-54
    Scenario: The Ingress tells at which address it is reached
      Within a minute the controller writes it down: the node's where it runs, as nobody gives it another.

      Given the manifest "simple-ingress.yml"
      When 90 seconds pass
      And I run "kubectl get ingress"
      Then the output shows:
        | NAME | CLASS | HOSTS            | ADDRESS    | PORTS |
        | echo | nginx | ch05.gihyo.local | 172.18.0.* | 80    |
      When I run "kubectl get events --field-selector involvedObject.kind=Ingress -o custom-columns=REASON:.reason,MESSAGE:.message"
      Then the output shows:
        | REASON | MESSAGE            |
        | Sync   | Scheduled for sync |

    @S4-61 @S4-60
    Scenario: The book's annotation is refused: a snippet would let anybody write nginx's configuration
      Since the book: controllers take no snippets unless their administrator allows it, and a webhook says so before the Ingress is stored.

      When I run "sed 's/^spec:/&\n  ingressClassName: nginx/' snippet-ingress.yml | kubectl create -f -"
      Then the command fails
      And the error output contains "server-snippet annotation cannot be used. Snippet directives are disabled by the Ingress administrator"
      When I run "kubectl get ingress"
      Then the error output contains "No resources found"

    @S4-61
    Scenario: Mobile devices are told by their User-Agent, and get other pages
      What the snippet did by hand, annotations can say: a second Ingress of the same host takes the requests whose header has a pattern.

      Given the manifest "simple-ingress.yml"
      And the manifest "mobile.yml"
      When I run "curl -s -H 'Host: ch05.gihyo.local' http://172.18.0.3:30080"
      Then the output contains "Hello Docker!!"
      When I run:
        """
        curl -s http://172.18.0.3:30080 -H 'Host: ch05.gihyo.local' -H 'User-Agent: Mozilla/5.0 (iPhone; CPU iPhone OS 11_0 like Mac OS X) AppleWebKit/604.1.38 (KHTML, like Gecko) Version/11.0 Mobile/15A372 Safari/604.1'
        """
      Then the output contains "From=mobile"
      And the output does not contain "Hello Docker!!"
      When I run "curl -s -H 'Host: ch05.gihyo.local' -H 'User-Agent: some mobile thing' http://172.18.0.3:30080"
      Then the output contains "From=mobile"

    @S4-61 @S4-62
    Scenario: What is redirected does not come to the application
      nginx answers with the page of its redirect. The echo servers have one line in their logs for each request, and now have none.

      Given the manifest "redirect-ingress.yml"
      When I run "curl -s -i -H 'Host: ch05.gihyo.local' http://172.18.0.3:30080"
      Then the output contains "HTTP/1.1 301 Moved Permanently"
      And the output contains "Location: http://gihyo.jp/"
      And the output contains "<center><h1>301 Moved Permanently</h1></center>"
      When I run "kubectl logs -l app=echo -c echo --tail=-1 | grep -c 'received request'"
      Then the output is:
        """
        0
        """

  Rule: And by their path

    Background:
      Given the manifest "sample-ingress-apps.yml"
      And the manifest "ingress-nginx-controller.yml"

    @S3-26 @S3-27
    Scenario Outline: <path> goes to <pod>
      Given the manifest "two-paths.yml"
      When I run "curl -s -H 'Host: sample.example.com' http://172.18.0.3:30080<path>"
      Then the output contains "Path=<path>  From=<pod>"

      Examples:
        | path        | pod                         |
        | /path1      | sample-ingress-apps-1       |
        | /path1/more | sample-ingress-apps-1       |
        | /path2      | sample-ingress-apps-2       |
        | /path10     | sample-ingress-apps-default |
        | /           | sample-ingress-apps-default |

    @S3-01
    Scenario: A Service has one set of members, whatever is asked for; an Ingress chooses among Services
      Given the manifest "two-paths.yml"
      When I curl "http://sample-ingress-svc-1:8888/path2" from a Pod
      Then the response contains "From=sample-ingress-apps-1"
      When I run:
        """
        for PATH_ASKED in path1 path2; do curl -s -H 'Host: sample.example.com' http://172.18.0.3:30080/$PATH_ASKED; done | grep -o 'From=[^ ]*'
        """
      Then the output is:
        """
        From=sample-ingress-apps-1
        From=sample-ingress-apps-2
        """

    @S3-27 @S3-26
    Scenario: TLS ends at the Ingress: what comes to the application is plain HTTP
      Given the manifest "tls-sample.yml"
      And the manifest "tls-ingress.yml"
      When I run "curl -s -k --resolve sample.example.com:30443:172.18.0.3 https://sample.example.com:30443/path1"
      Then the output contains "Path=/path1  From=sample-ingress-apps-1"
      When I run "curl -s -i -H 'Host: sample.example.com' http://172.18.0.3:30080/path1"
      Then the output contains "HTTP/1.1 308 Permanent Redirect"
      And the output contains "Location: https://sample.example.com/path1"

    @S3-27
    Scenario: The certificate is the one of the Secret; a client that does not know who vouches for it refuses
      Given the manifest "tls-sample.yml"
      And the manifest "tls-ingress.yml"
      When I run "curl -sS --resolve sample.example.com:30443:172.18.0.3 https://sample.example.com:30443/path1"
      Then the command fails
      And the error output contains "SSL certificate problem: self-signed certificate"
